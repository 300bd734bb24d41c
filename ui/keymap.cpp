// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keymap.h"

#include "actions.h"
#include "settings.h"

#include <QAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

constexpr Qt::KeyboardModifiers commandModifiers = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;

/// Nothing if the key is no character: from Esc on they are none.
char32_t character(Qt::Key key)
{
    return key < Qt::Key_Escape ? char32_t(key) : 0;
}

bool isFunctionKey(Qt::Key key)
{
    return key >= Qt::Key_F1 && key <= Qt::Key_F35;
}

/// Keys that move, choose, open and close: whoever is lost in a list must be able to rely on them.
bool isReserved(QKeyCombination key)
{
    static constexpr Qt::Key fixed[] = {Qt::Key_Escape, Qt::Key_Return,   Qt::Key_Enter,  Qt::Key_Tab,
                                        Qt::Key_Space,  Qt::Key_Delete,   Qt::Key_Left,   Qt::Key_Right,
                                        Qt::Key_Up,     Qt::Key_Down,     Qt::Key_Home,   Qt::Key_End,
                                        Qt::Key_PageUp, Qt::Key_PageDown, Qt::Key_Backtab};
    if (std::find(std::begin(fixed), std::end(fixed), key.key()) != std::end(fixed))
        return true;
    const bool isPlain = !(key.keyboardModifiers() & commandModifiers);
    return (isPlain && (key.key() == Qt::Key_Slash || key.key() == Qt::Key_Question)) ||
           QKeySequence(key) == KeyMap::endorseEverywhere();
}

} // namespace

KeyMap::KeyMap(Actions &actions)
    : m_actions(actions)
    , m_commands(actions.tableActions())
{
    const QList<QAction *> all = actions.findChildren<QAction *>(Qt::FindDirectChildrenOnly);
    for (QAction *action : all) {
        if (!action->shortcuts().isEmpty() && !m_commands.contains(action))
            m_commands.append(action);
    }
    for (const QAction *action : std::as_const(m_commands))
        m_defaults.insert(action, action->shortcuts());
}

KeyMap::Place KeyMap::place(const QAction *action) const
{
    const QList<QAction *> inLists = m_actions.tableActions();
    const bool isInLists = std::find(inLists.begin(), inLists.end(), action) != inLists.end();
    return isInLists ? Place::InLists : Place::Everywhere;
}

QList<QKeySequence> KeyMap::defaults(const QAction *action) const
{
    return m_defaults.value(action);
}

QList<QKeySequence> KeyMap::keys(const QAction *action, const Keys &given) const
{
    return given.value(action->objectName(), defaults(action));
}

bool KeyMap::isSingleLetter(const QKeySequence &key)
{
    return key.count() == 1 && !(key[0].keyboardModifiers() & commandModifiers) &&
           QChar::isLetterOrNumber(character(key[0].key()));
}

std::optional<QString> KeyMap::objection(const QKeySequence &key, Place place)
{
    if (key.count() != 1 || key[0].key() == Qt::Key_unknown)
        return tr("Press the new key first.");
    const Qt::KeyboardModifiers modifiers = key[0].keyboardModifiers() & commandModifiers;
    if (isReserved(key[0]))
        return tr("%1 has a fixed meaning.").arg(keyText(key));
    if (modifiers == Qt::AltModifier && QChar::isLetter(character(key[0].key())))
        return tr("Alt and a letter open a menu.");
    if (modifiers || isFunctionKey(key[0].key()))
        return std::nullopt;
    if (place == Place::Everywhere)
        return tr("This command needs a key with Ctrl or Alt, or a function key: a letter alone is text "
                  "outside the lists.");
    if (!isSingleLetter(key))
        return tr("This command needs a letter, a digit, a function key, or a key with Ctrl or Alt.");
    return std::nullopt;
}

std::optional<QString> KeyMap::taken(const QAction *action, const QKeySequence &key, const Keys &given) const
{
    for (const QAction *other : m_commands) {
        if (other != action && keys(other, given).contains(key))
            return tr("%1 is the key of “%2”.").arg(keyText(key), commandText(other));
    }
    return std::nullopt;
}

std::optional<QString> KeyMap::objection(const QAction *action, const QKeySequence &key,
                                         const Keys &given) const
{
    if (const std::optional<QString> why = objection(key, place(action)))
        return why;
    return taken(action, key, given);
}

bool KeyMap::areAllowed(const QAction *action, const Keys &given) const
{
    const QList<QKeySequence> wished = keys(action, given);
    return std::none_of(wished.begin(), wished.end(),
                        [&](const QKeySequence &key) { return objection(action, key, given).has_value(); });
}

KeyMap::Keys KeyMap::withoutNonsense(Keys given) const
{
    // A command that falls back may take its default key away from another one: so from the start again.
    for (;;) {
        const auto bad = std::find_if(m_commands.begin(), m_commands.end(), [&](const QAction *action) {
            return given.contains(action->objectName()) && !areAllowed(action, given);
        });
        if (bad == m_commands.end())
            return given;
        given.remove((*bad)->objectName());
    }
}

void KeyMap::apply(const Settings &settings)
{
    const Keys given = withoutNonsense(settings.keys);
    for (QAction *action : std::as_const(m_commands)) {
        QList<QKeySequence> wished = keys(action, given);
        if (!settings.areLetterKeysOn)
            wished.removeIf(isSingleLetter);
        action->setShortcuts(wished);
    }
    m_actions.setLettersOn(settings.areLetterKeysOn);
}

QString KeyMap::commandText(const QAction *action)
{
    // The icon text, since the text of Undo names what it would undo.
    QString text = action->iconText();
    return text.remove(u'&').remove(u'…');
}

QString KeyMap::keyText(const QKeySequence &key)
{
    return key.toString(QKeySequence::NativeText);
}

QString KeyMap::keysText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts += keyText(key);
    //: Between the keys of one command.
    return texts.join(tr(" or "));
}

} // namespace Laurels
