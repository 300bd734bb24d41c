// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/urn.h"

#include <QJsonObject>

#include <optional>

namespace Laurels {

class Console;

/// A word that scripts can go by: the code, or what stands for it where there is none.
[[nodiscard]] QString errorWord(const Error &error);
/// {"urn","error","message"}; the urn is null for what was not made.
[[nodiscard]] QJsonObject failureJson(const std::optional<EndorsementUrn> &urn, const Error &error);
/// Names one thing that failed.
void complainAbout(Console &console, const QString &what, const Error &error);

} // namespace Laurels
