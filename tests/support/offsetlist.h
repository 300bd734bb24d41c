// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backend.h"
#include "backends/linkedin/offsetlink.h"

#include <QUrlQuery>

namespace Laurels {

/// A list as LinkedIn pages it, by plain offsets: for onFetchPage and onGuessNext of a FakeBackend.
struct OffsetList
{
    QList<Endorsement> rows{};
    int pageSize = 100;

    [[nodiscard]] PageToken token(qsizetype start) const
    {
        return {QUrl(QStringLiteral("https://example.org/list?count=%1&start=%2").arg(pageSize).arg(start))};
    }

    [[nodiscard]] EndorsementPage page(const std::optional<PageToken> &wanted) const
    {
        const qsizetype start =
            wanted ? QUrlQuery(wanted->next).queryItemValue(QStringLiteral("start")).toInt() : 0;
        EndorsementPage page{.endorsements = rows.mid(start, pageSize), .unreadable = {}, .next = {}};
        if (page.endorsements.size() == pageSize)
            page.next = token(start + pageSize);
        return page;
    }

    [[nodiscard]] static std::optional<PageToken> guess(const PageToken &token, qsizetype size)
    {
        const auto link = linkBehind(token.next, size);
        return link ? std::optional(PageToken{*link}) : std::nullopt;
    }
};

} // namespace Laurels
