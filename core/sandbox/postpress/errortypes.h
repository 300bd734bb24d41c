// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace Laurels::Sandbox::PostPress {

/// A word that PostPress may put behind `errors/`.
struct ErrorType
{
    QByteArray name{};
    int status = 500;
    QByteArray title{};
};

/// How many of errorTypes() stand on PostPress's own page; they come first.
inline constexpr size_t documentedErrorTypes = 45;

[[nodiscard]] const std::vector<ErrorType> &errorTypes();
/// `name` must be one of them.
[[nodiscard]] const ErrorType &errorType(const QByteArray &name);
/// All of them, as a switch takes them.
[[nodiscard]] QByteArray errorTypeWords();

} // namespace Laurels::Sandbox::PostPress
