// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"

#include <QJsonObject>

namespace Laurels {

class Console;

/// {"id","name","source","baseAddress","owner":{"urn","name"}}
[[nodiscard]] QJsonObject toJson(const Account &account);
/// A server that is not the service's own is named before the token goes there.
void nameForeignServer(Console &console, Source source, const QUrl &baseAddress);

} // namespace Laurels
