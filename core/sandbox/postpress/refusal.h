// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <tl/expected.hpp>

namespace Laurels::Sandbox::PostPress {

/// An error before it has a shape.
struct Refusal
{
    QByteArray type{}; ///< one of errorTypes()
    QByteArray detail{};
};

template <typename Value>
using Outcome = tl::expected<Value, Refusal>;

[[nodiscard]] inline tl::unexpected<Refusal> refused(const QByteArray &type, const QByteArray &detail)
{
    return tl::unexpected(Refusal{.type = type, .detail = detail});
}

} // namespace Laurels::Sandbox::PostPress
