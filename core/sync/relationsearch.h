// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/cursortrail.h"
#include "backends/profilesource.h"
#include "domain/urn.h"

#include <QObject>
#include <QPointer>

namespace Laurels {

class SessionRegistry;

/// Looks for people among those whom an account is connected to, a page at a time, one search at a time.
class RelationSearch : public QObject
{
    Q_OBJECT
public:
    explicit RelationSearch(SessionRegistry &sessions, QObject *parent = nullptr);

    /// From the beginning; an empty `name` is everybody. What was being looked for is given up.
    void start(const AccountId &account, const QString &name);
    /// There is another page, and goOn() reads it.
    [[nodiscard]] bool canGoOn() const { return !m_next.isEmpty() && !m_job; }
    void goOn();
    void cancel();
    [[nodiscard]] bool isSearching() const { return m_job; }

signals:
    /// A page, perhaps empty, or what the source says; never before the call returned.
    void finished(const Laurels::Result<QList<Laurels::Relation>> &people);

private:
    void ask(const QString &cursor);
    void take(const Result<RelationPage> &page);

    SessionRegistry &m_sessions;
    AccountId m_account;
    QString m_name;
    QString m_next; ///< empty: the last page was read
    CursorTrail m_trail;
    QPointer<RelationsJob> m_job;
    int m_searches = 0; ///< what is not of the newest no longer counts
};

} // namespace Laurels
