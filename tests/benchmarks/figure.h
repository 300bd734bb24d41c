// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace Laurels::Bench {

/// What something else needs for the same.
struct Peer
{
    QString name;
    double value = 0;
    double ratio = 0; ///< how many times better we are, or how many times worse, as the goal has it
};

/// One line of the table.
struct Figure
{
    QString name{};
    double value = 0;
    QString unit{};
    QString goal{}; ///< for instance "ratio >= 4" or "<= 50"; empty: none
    std::optional<Peer> peer{};
};

/// A table for people.
[[nodiscard]] QString toTable(const QList<Figure> &figures);
/// `{"figures":[{"name","value","unit","goal","peer","peerValue","ratio"}]}`; what there is not is null.
[[nodiscard]] QByteArray toJson(const QList<Figure> &figures);

} // namespace Laurels::Bench
