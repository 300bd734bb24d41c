// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace Laurels {

/// A bar above the table: a sentence about several changes, buttons, and on demand a line for each of them.
class ListBar : public QFrame
{
    Q_OBJECT
protected:
    /// `name` begins the object names of the parts: nameBar, nameText, nameDetails, nameList. A screen reader
    /// calls the lines `listName`. Hidden at first.
    ListBar(const QString &name, const QString &listName, QWidget *parent);

    QPushButton *addButton(const QString &objectName, const QString &text);
    /// Shows it. A screen reader says what is `isNews`.
    void present(const QString &text, const QStringList &lines, bool isNews);
    void vanish();
    [[nodiscard]] QString text() const;

private:
    QLabel *m_text;
    QPushButton *m_details = nullptr;
    QListWidget *m_list;
    QHBoxLayout *m_line;
};

} // namespace Laurels
