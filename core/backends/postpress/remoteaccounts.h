// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/profile.h"

#include <QJsonObject>

#include <optional>

namespace Laurels {

/// One entry of the list of linked accounts; nothing unless it is a LinkedIn account with an id. Its state is
/// the worst of its sources (reference postpress.md, section 3.1). Of `connection_params`, which may hold the
/// password of a proxy, only the public name is read.
[[nodiscard]] std::optional<RemoteAccount> remoteAccount(const QJsonObject &item);

} // namespace Laurels
