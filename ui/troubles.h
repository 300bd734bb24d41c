// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/outbox.h"

#include <QObject>

#include <functional>

namespace Laurels {

struct Workspace;
class AccountSession;
struct Account;

/// One thing that went wrong, in words, with what helps.
struct Trouble
{
    enum class Help { None, Retry, SignIn, Resume };

    QString key{};  ///< the same trouble keeps it
    QString text{}; ///< plain text
    QString details{};
    Help help = Help::None;
    QList<AccountId> accounts{};
    QList<OutboxItemId> changes{}; ///< empty: it is about the accounts

    friend bool operator==(const Trouble &, const Trouble &) = default;
};

/// What is wrong right now: accounts that are not connected, could not be read or must not go on, and changes
/// that were refused. Equal ones are one.
class Troubles : public QObject
{
    Q_OBJECT
public:
    explicit Troubles(Workspace &workspace, QObject *parent = nullptr);

    [[nodiscard]] const QList<Trouble> &list() const { return m_list; }
    /// Carries out Help::Retry.
    void retry(const Trouble &trouble);
    /// Carries out Help::Resume.
    void resume(const Trouble &trouble);
    /// These changes are no longer wished.
    void forget(const Trouble &trouble);

signals:
    void changed();

private:
    void refresh();
    void addSession(QList<Trouble> &list, const AccountSession &session) const;
    void addHalt(QList<Trouble> &list, const Account &account) const;
    void addFile(QList<Trouble> &list, const std::optional<Error> &error) const;
    void addChanges(QList<Trouble> &list) const;

    Workspace &m_workspace;
    QList<Trouble> m_list;
    bool m_isRefreshing = false;
};

} // namespace Laurels
