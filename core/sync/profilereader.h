// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/profilesource.h"
#include "stores/pacer.h"
#include "sync/sessionregistry.h"

#include <QObject>
#include <QPointer>

namespace Laurels {

/// Reads the profile of somebody to endorse, one at a time, within the account's pace: every read counts,
/// also one whose answer is of no use (reference postpress.md, sections 2.5 and 4). The name goes into the
/// store, in memory.
///
/// Fails beside what the source says with ErrorKind::RateLimited and `pacing.profileReads` (no more today) or
/// `pacing.skillsWithheld` (three in a row came without skills: enough for this run), with the code of the
/// halt and ErrorKind::ActionNeeded while the account is halted, and with ErrorKind::Rejected and
/// `profile.self` for the member's own.
class ProfileReader : public QObject
{
    Q_OBJECT
public:
    ProfileReader(SessionRegistry &sessions, EndorsementStore &store, Pacer &pacer,
                  QObject *parent = nullptr);

    /// `identifier` as in ProfileSource::fetchProfile(). What was being read is given up.
    void read(const AccountId &account, const QString &identifier);
    void cancel();
    [[nodiscard]] bool isReading() const { return m_job; }

signals:
    void finished(const Laurels::Result<Laurels::Profile> &result);

private:
    [[nodiscard]] std::optional<Error> objection(const AccountId &account) const;
    void failLater(const Error &error);
    void take(const AccountId &account, const Result<Profile> &result);
    [[nodiscard]] Result<Profile> checked(const AccountId &account, const Result<Profile> &result) const;

    SessionRegistry &m_sessions;
    EndorsementStore &m_store;
    Pacer &m_pacer;
    QPointer<ProfileJob> m_job;
    int m_reads = 0;    ///< what is not the newest no longer counts
    int m_withheld = 0; ///< in a row
};

} // namespace Laurels
