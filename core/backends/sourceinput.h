// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/error.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

/// What a person types or pastes for an account, read as its source has it.
namespace Laurels::SourceInput {

/// Where the source is, unless somebody says otherwise; empty if it isByHand().
[[nodiscard]] QUrl standardAddress(Source source);
/// Fails with the codes of parseBaseAddress(), for PostPress also with `address.documentation`.
[[nodiscard]] Result<QUrl> parseAddress(Source source, const QString &text);
/// Fails with ErrorKind::Rejected: `signin.noToken`, for PostPress `key.unusable`.
[[nodiscard]] Result<QByteArray> parseSecret(Source source, const QString &pasted);

} // namespace Laurels::SourceInput
