// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"

#include <QJsonObject>

namespace Laurels {

class Console;

[[nodiscard]] QString noAccountText();
/// That nothing complete is known of an account, and what helps.
[[nodiscard]] QString notReadText(const Account &account);

/// {"id","name","source","baseAddress","owner":{"urn","name"}}; `baseAddress` is null for an archive.
[[nodiscard]] QJsonObject toJson(const Account &account);
/// A server that is not the service's own is named before the token goes there.
void nameForeignServer(Console &console, Source source, const QUrl &baseAddress);

} // namespace Laurels
