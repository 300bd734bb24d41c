// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTreeWidget;

namespace Laurels {

class Actions;

/// All keys, by what they do: those that the person has given, too.
class KeysHelp : public QDialog
{
    Q_OBJECT
public:
    KeysHelp(const Actions &actions, QWidget *parent);

private:
    [[nodiscard]] static QTreeWidget *makeList(const Actions &actions);
    static void addKeysOfLists(QTreeWidget *list, const Actions &actions);
    static void addKeysEverywhere(QTreeWidget *list, const Actions &actions);
};

} // namespace Laurels
