// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keymap.h"

#include <QWidget>

class QLabel;
class QLayout;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace Laurels {

class KeyEdit;
class SearchField;

/// The commands and their keys, to be changed. Changes nothing but its own draft, given(): whoever shows it
/// writes that to the settings.
class KeyEditor : public QWidget
{
    Q_OBJECT
public:
    KeyEditor(const KeyMap &map, KeyMap::Keys given, QWidget *parent = nullptr);

    [[nodiscard]] const KeyMap::Keys &given() const { return m_given; }

private:
    void buildList();
    void addGroup(const QString &title, KeyMap::Place place);
    [[nodiscard]] QLayout *makeKeyLine();
    [[nodiscard]] QPushButton *makeButton(const QString &objectName, const QString &text,
                                          void (KeyEditor::*pressed)());
    void connectParts();
    [[nodiscard]] const QAction *chosen() const;
    void onChosen();
    void filter(const QString &words);
    void judge();
    void setKey();
    void removeKeys();
    void restoreDefault();
    void restoreAll();
    void give(const QAction *action, const QList<QKeySequence> &keys);
    void refreshKeys();
    void say(const QString &text);

    const KeyMap &m_map;
    KeyMap::Keys m_given;
    SearchField *m_search;
    QTreeWidget *m_list;
    QHash<QTreeWidgetItem *, const QAction *> m_actions;
    KeyEdit *m_edit;
    QLabel *m_objection;
    QList<QPushButton *> m_ofChosen; ///< the buttons that act on the chosen command
};

} // namespace Laurels
