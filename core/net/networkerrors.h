// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QNetworkReply>

namespace Laurels {

/// What one of Qt's network errors means where there is no HTTP status to go by.
struct NetworkFailure
{
    ErrorKind kind = ErrorKind::Offline;
    /// It comes before there is a connection to send anything on.
    bool isBeforeSending = false;
};

/// The one table for QNetworkReply::NetworkError. Our own aborts are told apart before asking it: what is
/// left of OperationCanceledError is Qt's idle timeout.
[[nodiscard]] NetworkFailure networkFailure(QNetworkReply::NetworkError error);

/// The error's name, for instance "network.ConnectionRefusedError". Never QNetworkReply::errorString(),
/// which carries the URL with its query.
[[nodiscard]] QString networkErrorCode(QNetworkReply::NetworkError error);

} // namespace Laurels
