// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/scopes.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>

#include <optional>
#include <vector>

namespace Laurels::Sandbox {

/// What a switch takes behind its `=`.
enum class SwitchKind {
    Flag,   ///< `on` (also without `=`) or `off`
    Choice, ///< one word of the list in `values`
    Number, ///< 0 or more
    Count,  ///< how many requests it still concerns; without `=` all from now on
    Kinds,  ///< one word of the list, or WORD:COUNT
    Text,
};

struct SwitchInfo
{
    QByteArray name{};
    SwitchKind kind = SwitchKind::Flag;
    QByteArray values{};   ///< words separated by `|`, or a placeholder
    QByteArray standard{}; ///< while it is not set
    QByteArray meaning{};
    Side side = Side::Both;
};

/// How the sandbox behaves where the services' documents are silent, and which faults it plays. A setting
/// is `NAME` or `NAME=VALUE`; written `OPERATION:NAME=VALUE` it concerns one operation or group of
/// operations only (for instance `write`, or `postpress`: all of that side), and goes before the one for
/// all. Both sides look at the same settings. The tables are in switchtable.cpp and
/// postpress/switchtable.cpp; `laurels-sandbox --list-switches` prints them. Not thread-safe.
class Switches
{
public:
    static const std::vector<SwitchInfo> &table();
    /// Nothing if the setting can be set, else why not.
    static std::optional<QByteArray> complaint(const QByteArray &setting);

    /// A setting with a complaint ends the program: a test with a misspelt fault would prove nothing.
    void set(const QByteArray &setting);
    void clear();
    /// Rises with every set() and clear().
    [[nodiscard]] quint64 revision() const { return m_revision; }
    [[nodiscard]] QByteArrayList settings() const; ///< what is set, sorted

    /// `scopes`: the operation and its groups, the narrowest first.
    [[nodiscard]] QByteArray value(const QByteArray &name, const QByteArrayList &scopes = {}) const;
    [[nodiscard]] bool is(const QByteArray &name, QByteArrayView word) const { return value(name) == word; }
    [[nodiscard]] bool isOn(const QByteArray &name) const { return is(name, "on"); }
    [[nodiscard]] qint64 number(const QByteArray &name, const QByteArrayList &scopes = {}) const;

    /// For a count: true, and one less left. False if it is not set or used up.
    bool take(const QByteArray &name, const QByteArrayList &scopes);
    /// The same for one of the kinds of a switch; empty: nothing to do.
    QByteArray takeKind(const QByteArray &name, const QByteArrayList &scopes);
    [[nodiscard]] bool isSet(const QByteArray &name, const QByteArrayList &scopes) const;

private:
    [[nodiscard]] QByteArray key(const QByteArray &name, const QByteArrayList &scopes) const;

    QHash<QByteArray, QByteArray> m_values; ///< by `scope:name`
    quint64 m_revision = 0;
};

} // namespace Laurels::Sandbox
