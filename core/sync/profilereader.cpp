// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/profilereader.h"

#include "stores/jobs.h"

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

/// Whoever asks on is told less and less.
constexpr int mostWithheld = 3;

} // namespace

ProfileReader::ProfileReader(SessionRegistry &sessions, EndorsementStore &store, Pacer &pacer,
                             QObject *parent)
    : QObject(parent)
    , m_sessions(sessions)
    , m_store(store)
    , m_pacer(pacer)
{
}

void ProfileReader::read(const AccountId &account, const QString &identifier)
{
    cancel();
    if (const auto error = objection(account))
        return failLater(*error);
    m_pacer.countProfileRead(account);
    m_job = m_sessions.profilesOf(account).value()->fetchProfile(identifier);
    runJob(m_job.data(), this, [this, account, read = m_reads](const Result<Profile> &result) {
        if (read == m_reads)
            take(account, result);
    });
}

void ProfileReader::cancel()
{
    ++m_reads;
    if (m_job)
        m_job->abort();
    m_job.clear();
}

std::optional<Error> ProfileReader::objection(const AccountId &account) const
{
    if (const auto profiles = m_sessions.profilesOf(account); !profiles)
        return profiles.error();
    if (m_withheld >= mostWithheld)
        return Error{.kind = ErrorKind::RateLimited, .code = u"pacing.skillsWithheld"_s};
    const PacingDay today = m_pacer.today(account);
    if (!today.haltCode.isEmpty()) {
        return Error{.kind = ErrorKind::ActionNeeded,
                     .code = today.haltCode,
                     .retryAt =
                         today.haltedUntil.isValid() ? std::optional(today.haltedUntil) : std::nullopt};
    }
    if (!m_pacer.mayReadProfile(account))
        return Error{.kind = ErrorKind::RateLimited, .code = u"pacing.profileReads"_s};
    return std::nullopt;
}

void ProfileReader::failLater(const Error &error)
{
    QMetaObject::invokeMethod(
        this,
        [this, error, read = m_reads] {
            if (read == m_reads)
                emit finished(Failure(error));
        },
        Qt::QueuedConnection);
}

void ProfileReader::take(const AccountId &account, const Result<Profile> &result)
{
    m_job.clear();
    if (!result && result.error().haltsAccount)
        m_pacer.halt(account, result.error().code, result.error().retryAt.value_or(QDateTime()));
    if (result) {
        m_withheld = result->isThrottled ? m_withheld + 1 : 0;
        m_store.setPeople(
            {{.urn = result->person, .name = result->name, .visibility = Person::Visibility::Known}});
    }
    emit finished(checked(account, result));
}

Result<Profile> ProfileReader::checked(const AccountId &account, const Result<Profile> &result) const
{
    const AccountSession *const session = m_sessions.session(account);
    const bool isSelf = result && (result->isSelf || (session && result->person == session->account().owner));
    return isSelf ? failure(ErrorKind::Rejected, u"profile.self"_s) : result;
}

} // namespace Laurels
