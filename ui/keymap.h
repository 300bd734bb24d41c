// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QString>

#include <optional>

class QAction;

namespace Laurels {

class Actions;
struct Settings;

/// Which commands may have other keys, which keys those may be, and which each command has. Made before
/// anybody changes the keys of the actions: what it finds is what they have by default.
class KeyMap
{
    Q_DECLARE_TR_FUNCTIONS(KeyMap)
public:
    /// Those that the person gave, by the object name of the action, as in Settings::keys.
    using Keys = QHash<QString, QList<QKeySequence>>;
    /// Where a key acts: keys of lists may be single letters.
    enum class Place { InLists, Everywhere };

    explicit KeyMap(Actions &actions);

    /// Those of the lists first.
    [[nodiscard]] const QList<QAction *> &actions() const { return m_commands; }
    [[nodiscard]] Place place(const QAction *action) const;
    [[nodiscard]] QList<QKeySequence> defaults(const QAction *action) const;
    [[nodiscard]] QList<QKeySequence> keys(const QAction *action, const Keys &given) const;

    /// Why no command of that place can have the key; nothing: one can.
    [[nodiscard]] static std::optional<QString> objection(const QKeySequence &key, Place place);
    /// Says whose the key is, if another command has it.
    [[nodiscard]] std::optional<QString> taken(const QAction *action, const QKeySequence &key,
                                               const Keys &given) const;
    /// Both of them.
    [[nodiscard]] std::optional<QString> objection(const QAction *action, const QKeySequence &key,
                                                   const Keys &given) const;

    /// Gives every action its keys. What a file cannot mean is as by default; without single letters only
    /// the other keys are left.
    void apply(const Settings &settings);

    /// Endorse also has this one, which acts outside the lists; no other command can have it.
    [[nodiscard]] static QKeySequence endorseEverywhere() { return QKeySequence(Qt::CTRL | Qt::Key_E); }
    /// A letter or digit, with or without Shift.
    [[nodiscard]] static bool isSingleLetter(const QKeySequence &key);
    // In words, for lists of commands and keys.
    [[nodiscard]] static QString commandText(const QAction *action);
    [[nodiscard]] static QString keyText(const QKeySequence &key);
    [[nodiscard]] static QString keysText(const QList<QKeySequence> &keys);

private:
    [[nodiscard]] bool areAllowed(const QAction *action, const Keys &given) const;
    [[nodiscard]] Keys withoutNonsense(Keys given) const;

    Actions &m_actions;
    QList<QAction *> m_commands;
    QHash<const QAction *, QList<QKeySequence>> m_defaults;
};

} // namespace Laurels
