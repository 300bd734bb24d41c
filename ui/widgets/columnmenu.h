// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QHeaderView;
class QMenu;

namespace Laurels {

/// Chooses which columns a table shows: by the context menu of its header, and in whatever menu it is asked
/// to fill. The first column always stays.
class ColumnMenu : public QObject
{
    Q_OBJECT
public:
    /// Lives with the header.
    explicit ColumnMenu(QHeaderView &header);

    /// Puts an entry for each column into the menu, in place of what is in it.
    void fill(QMenu &menu);

private:
    QHeaderView &m_header;
};

} // namespace Laurels
