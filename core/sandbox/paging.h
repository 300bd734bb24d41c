// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace Laurels::Sandbox {

/// One page of a finder: what was asked, what is served, where its links lead. Faults change it before
/// the elements are picked or before the links are written.
struct Page
{
    qint64 start = 0;  ///< as asked
    qint64 count = 10; ///< as asked, or less by switch
    qint64 from = 0;   ///< where the elements come from
    bool isEmptied = false;
    std::optional<qint64> next{};
    QByteArray linkOrigin{}; ///< before the path of links; empty as it should be
};

/// The word of the switch `paging`, applied before and after the elements are picked.
void bendWindow(Page &page, const QByteArray &fault);
void bendLinks(Page &page, const QByteArray &fault, const QByteArray &foreignOrigin);

/// `finder` and `filters`: the parameters q and statusFilters, encoded.
[[nodiscard]] QJsonObject pagingObject(const Page &page, qint64 total, const QByteArray &finder,
                                       const QByteArray &filters);

} // namespace Laurels::Sandbox
