// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columnmenu.h"

#include <QHeaderView>
#include <QMenu>

namespace Laurels {

ColumnMenu::ColumnMenu(QHeaderView &header)
    : QObject(&header)
    , m_header(header)
{
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&header, &QWidget::customContextMenuRequested, this, [this](const QPoint &place) {
        auto *menu = new QMenu(&m_header);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fill(*menu);
        menu->popup(m_header.viewport()->mapToGlobal(place));
    });
}

void ColumnMenu::fill(QMenu &menu)
{
    menu.clear();
    for (int column = 0; column < m_header.count(); ++column) {
        QAction *action =
            menu.addAction(m_header.model()->headerData(column, m_header.orientation()).toString());
        action->setCheckable(true);
        action->setChecked(!m_header.isSectionHidden(column));
        action->setEnabled(column > 0);
        connect(action, &QAction::toggled, this,
                [this, column](bool isShown) { m_header.setSectionHidden(column, !isShown); });
    }
}

} // namespace Laurels
