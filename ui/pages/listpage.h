// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace Laurels {

/// What every page of the window has: a list, a search, and something that narrows it.
class ListPage
{
public:
    ListPage() = default;
    virtual ~ListPage() = default;
    Q_DISABLE_COPY_MOVE(ListPage)

    /// The list takes the focus, or what stands in its place.
    virtual void focusTable() = 0;
    virtual void focusSearch() = 0;
    /// Shows all lines of the page.
    virtual void clearFilter() = 0;
    [[nodiscard]] virtual bool isFiltered() const = 0;
};

} // namespace Laurels
