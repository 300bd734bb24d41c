// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/keyeditor.h"

#include "dialogs/dialog.h"
#include "dialogs/keyedit.h"
#include "domain/endorsement.h"
#include "widgets/searchfield.h"

#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

enum Column { CommandColumn, KeysColumn };
constexpr int linesShown = 12;

bool hasWords(const QTreeWidgetItem &item, const QStringList &words)
{
    const QString text = foldedText(item.text(CommandColumn) + u' ' + item.text(KeysColumn));
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return text.contains(word); });
}

QLabel *labelFor(QWidget *field, const QString &text)
{
    auto *label = new QLabel(text);
    label->setBuddy(field);
    return label;
}

} // namespace

KeyEditor::KeyEditor(const KeyMap &map, KeyMap::Keys given, QWidget *parent)
    : QWidget(parent)
    , m_map(map)
    , m_given(std::move(given))
    , m_search(new SearchField)
    , m_list(new QTreeWidget)
    , m_edit(new KeyEdit)
    , m_objection(wrappedLabel({}))
{
    setObjectName(u"keyEditor"_s);
    m_search->setObjectName(u"keySearch"_s);
    m_search->setAccessibleName(tr("Search commands"));
    m_search->setPlaceholderText({});
    m_search->setToolTip(tr("Every word must be in the command or in its key"));
    m_objection->setObjectName(u"keyObjection"_s);
    m_objection->hide();
    buildList();
    auto *search = new QHBoxLayout;
    search->addWidget(labelFor(m_search, tr("Searc&h commands:")));
    search->addWidget(m_search, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addLayout(search);
    column->addWidget(labelFor(m_list, tr("&Keys:")));
    column->addWidget(m_list, 1);
    column->addLayout(makeKeyLine());
    column->addWidget(m_objection);
    connectParts();
    refreshKeys();
    filter({});
    onChosen();
}

void KeyEditor::buildList()
{
    m_list->setObjectName(u"keyList"_s);
    m_list->setAccessibleName(tr("Keys"));
    m_list->setHeaderLabels({tr("Command"), tr("Key")});
    m_list->setRootIsDecorated(false);
    m_list->setItemsExpandable(false);
    m_list->setUniformRowHeights(true);
    m_list->setMinimumHeight(m_list->fontMetrics().height() * linesShown);
    addGroup(tr("In the lists"), KeyMap::Place::InLists);
    addGroup(tr("Everywhere"), KeyMap::Place::Everywhere);
    m_list->expandAll();
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

void KeyEditor::addGroup(const QString &title, KeyMap::Place place)
{
    auto *group = new QTreeWidgetItem(m_list, {title});
    QFont bold = m_list->font();
    bold.setBold(true);
    group->setFont(CommandColumn, bold);
    group->setFlags(Qt::ItemIsEnabled);
    for (const QAction *action : m_map.actions()) {
        if (m_map.place(action) != place)
            continue;
        auto *item = new QTreeWidgetItem(group, {KeyMap::commandText(action)});
        m_actions.insert(item, action);
    }
}

QLayout *KeyEditor::makeKeyLine()
{
    m_edit->setObjectName(u"keyEdit"_s);
    m_edit->setAccessibleName(tr("New key"));
    m_edit->setToolTip(tr("Press the key. Enter sets it, Tab leaves the field."));
    auto *line = new QHBoxLayout;
    line->addWidget(labelFor(m_edit, tr("&New key:")));
    line->addWidget(m_edit, 1);
    m_ofChosen = {makeButton(u"keySet"_s, tr("Se&t"), &KeyEditor::setKey),
                  makeButton(u"keyRemove"_s, tr("&Remove"), &KeyEditor::removeKeys),
                  makeButton(u"keyDefault"_s, tr("De&fault"), &KeyEditor::restoreDefault)};
    // A line of their own: with a large font they would leave no room for the key.
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : std::as_const(m_ofChosen))
        buttons->addWidget(button);
    buttons->addStretch(1);
    buttons->addWidget(makeButton(u"keyDefaults"_s, tr("A&ll defaults"), &KeyEditor::restoreAll));
    auto *lines = new QVBoxLayout;
    lines->addLayout(line);
    lines->addLayout(buttons);
    return lines;
}

QPushButton *KeyEditor::makeButton(const QString &objectName, const QString &text,
                                   void (KeyEditor::*pressed)())
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, pressed);
    return button;
}

void KeyEditor::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, &KeyEditor::filter);
    connect(m_search, &SearchField::listWished, m_list, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_search, &SearchField::escapeWhenEmpty, this, [this] { window()->close(); });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &KeyEditor::onChosen);
    connect(m_list, &QTreeWidget::itemDoubleClicked, m_edit,
            [this] { m_edit->setFocus(Qt::OtherFocusReason); });
    connect(m_edit, &KeyEdit::recorded, this, &KeyEditor::judge);
    connect(m_edit, &KeyEdit::wished, this, &KeyEditor::setKey);
}

const QAction *KeyEditor::chosen() const
{
    return m_actions.value(m_list->currentItem());
}

void KeyEditor::onChosen()
{
    const bool hasChosen = chosen();
    m_edit->setEnabled(hasChosen);
    for (QPushButton *button : std::as_const(m_ofChosen))
        button->setEnabled(hasChosen);
    m_edit->clear();
    m_edit->setAccessibleDescription(hasChosen ? KeyMap::commandText(chosen()) : QString());
    say({});
}

void KeyEditor::filter(const QString &words)
{
    const QStringList wanted = foldedText(words).split(u' ', Qt::SkipEmptyParts);
    QTreeWidgetItem *first = nullptr;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_list->topLevelItem(i);
        bool isAnyShown = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem *line = group->child(j);
            line->setHidden(!hasWords(*line, wanted));
            isAnyShown |= !line->isHidden();
            if (!first && !line->isHidden())
                first = line;
        }
        group->setHidden(!isAnyShown);
    }
    // A command that is not seen any more must not get a key.
    if (!chosen() || m_list->currentItem()->isHidden())
        m_list->setCurrentItem(first);
}

void KeyEditor::judge()
{
    m_edit->setAccessibleDescription(KeyMap::keyText(m_edit->keySequence()));
    if (const QAction *action = chosen())
        say(m_map.objection(action, m_edit->keySequence(), m_given).value_or(QString()));
}

void KeyEditor::setKey()
{
    const QAction *action = chosen();
    if (!action)
        return;
    const QKeySequence key = m_edit->keySequence();
    if (const std::optional<QString> why = m_map.objection(action, key, m_given))
        say(*why);
    else
        give(action, {key});
}

void KeyEditor::removeKeys()
{
    if (const QAction *action = chosen())
        give(action, {});
}

void KeyEditor::restoreDefault()
{
    const QAction *action = chosen();
    if (!action)
        return;
    const QList<QKeySequence> keys = m_map.defaults(action);
    for (const QKeySequence &key : keys) {
        if (const std::optional<QString> why = m_map.taken(action, key, m_given)) {
            say(*why);
            return;
        }
    }
    give(action, keys);
}

void KeyEditor::restoreAll()
{
    m_given.clear();
    m_edit->clear();
    say({});
    refreshKeys();
}

void KeyEditor::give(const QAction *action, const QList<QKeySequence> &keys)
{
    if (keys == m_map.defaults(action))
        m_given.remove(action->objectName());
    else
        m_given.insert(action->objectName(), keys);
    m_edit->clear();
    say({});
    refreshKeys();
}

void KeyEditor::refreshKeys()
{
    for (auto line = m_actions.cbegin(); line != m_actions.cend(); ++line)
        line.key()->setText(KeysColumn, KeyMap::keysText(m_map.keys(line.value(), m_given)));
}

void KeyEditor::say(const QString &text)
{
    m_objection->setText(text);
    m_objection->setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    QAccessibleEvent alert(m_objection, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace Laurels
