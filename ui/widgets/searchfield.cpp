// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchfield.h"

#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace Laurels {

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
{
    setObjectName(u"searchField"_s);
    setAccessibleName(tr("Search endorsements"));
    setPlaceholderText(tr("Search people and skills"));
    setToolTip(tr("Every word must be in the person or in the skill (press / in the list to come here)"));
    setClearButtonEnabled(true);
    setMaxLength(1000);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            emit escapeWhenEmpty();
        else
            clear();
        event->accept();
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit listWished();
        event->accept();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace Laurels
