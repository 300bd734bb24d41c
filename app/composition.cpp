// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition.h"

#include "auth/makecredentialstore.h"
#include "auth/memorystore.h"
#include "backends/linkedin/linkedinconnection.h"
#include "backends/postpress/postpressconnection.h"
#include "backends/sourcefactory.h"
#include "net/transport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QNetworkProxyFactory>
#include <QRandomGenerator>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

constexpr auto ownersPart = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
constexpr auto othersPart = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                            QFile::WriteOther | QFile::ExeOther;

/// Nobody but its owner has any business in a profile; what the owner may do in it stays as it is. Who only
/// reads is content with a backup, or with a disk that is write-protected.
bool makeUsable(const QString &path, bool isWriter)
{
    const QFileInfo directory(path);
    if (!directory.exists())
        return QDir().mkpath(path) && QFile::setPermissions(path, ownersPart);
    if (!directory.isDir() || !directory.isReadable() || !directory.isExecutable())
        return false;
    const QFile::Permissions found = directory.permissions();
    return !isWriter || !(found & othersPart) || QFile::setPermissions(path, found & ownersPart);
}

CredentialStore *makeCredentials(bool isKeychainUsed, Clock &clock)
{
    return isKeychainUsed ? makeCredentialStore(clock, nullptr) : new MemoryCredentialStore;
}

/// From 0 to 1.
double anyFraction()
{
    return QRandomGenerator::global()->generateDouble();
}

std::unique_ptr<BackendFactory> makeBackends(HttpClient &transport, Clock &clock)
{
    SourceFactory::Factories factories;
    factories.emplace(Source::LinkedIn,
                      std::make_unique<LinkedInBackendFactory>(transport, clock, anyFraction));
    factories.emplace(Source::PostPress,
                      std::make_unique<PostPressBackendFactory>(transport, clock, anyFraction));
    return std::make_unique<SourceFactory>(std::move(factories));
}

/// Who only reads a profile sends nothing of what waits in it, and tells a to-do from what waits.
class NoBackends : public QObject, public BackendProvider
{
public:
    /// Goes with the accounts.
    explicit NoBackends(AccountStore &accounts)
        : QObject(&accounts)
        , m_accounts(accounts)
    {
    }

    [[nodiscard]] Backend *backendFor(const AccountId &) const override { return nullptr; }
    [[nodiscard]] bool isByHand(const AccountId &account) const override
    {
        const Account *const found = m_accounts.find(account);
        return found && Laurels::isByHand(found->source);
    }

private:
    const AccountStore &m_accounts;
};

const BackendProvider &noBackends(AccountStore &accounts)
{
    return *new NoBackends(accounts);
}

} // namespace

Result<std::unique_ptr<Composition>> Composition::make(const Options &options)
{
    if (!makeUsable(options.profileDirectory, options.isWriter))
        return failure(ErrorKind::Storage, u"profile.notUsable"_s);
    std::unique_ptr<ProfileLock> lock;
    if (options.isWriter) {
        auto taken = ProfileLock::take(options.profileDirectory);
        if (!taken)
            return Failure(taken.error());
        lock = std::move(*taken);
    }
    // The proxy that the rest of the desktop uses; Linux does so by itself.
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    return std::unique_ptr<Composition>(new Composition(options, std::move(lock)));
}

QString Composition::standardProfile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/Laurels"_s;
}

Composition::Composition(const Options &options, std::unique_ptr<ProfileLock> lock)
    : m_profileDirectory(options.profileDirectory)
    , m_lock(std::move(lock))
    , m_transport(std::make_unique<Transport>())
    , m_credentials(makeCredentials(options.isKeychainUsed, m_clock))
    , m_backends(makeBackends(*m_transport, m_clock))
    , m_accounts(options.profileDirectory,
                 options.isWriter ? AccountStore::Mode::ReadWrite : AccountStore::Mode::ReadOnly)
    , m_sessions(m_accounts, *m_credentials, *m_backends, m_store, m_clock)
    , m_records(std::make_unique<Records>(m_storage, options.profileDirectory, !options.isWriter, m_clock))
    , m_pacer(std::make_unique<Pacer>(*m_records, m_clock, anyFraction, m_records->pacing()))
    , m_cache(std::make_unique<EndorsementCache>(m_storage, options.profileDirectory, !options.isWriter,
                                                 m_store, m_accounts, m_clock))
    , m_outbox(std::make_unique<Outbox>(m_store, options.isWriter ? m_sessions : noBackends(m_accounts),
                                        *m_records, m_clock, m_records->leftovers(), m_pacer.get()))
    , m_recordedGiven(std::make_unique<RecordedGiven>(m_accounts, m_store, *m_outbox))
    , m_archives(
          std::make_unique<ArchiveShelf>(options.profileDirectory, !options.isWriter, m_accounts, m_store))
{
    m_records->keepNotes(m_store);
    paceAccounts();
    showRecordedGiven();
    connectParts();
    m_archives->load();
}

Composition::~Composition() = default;

void Composition::finishWriting()
{
    m_cache->flush();
    m_storage.runAndWait([] {});
}

void Composition::paceAccounts()
{
    const auto pace = [this](const AccountId &id) {
        if (const Account &account = *m_accounts.find(id); isPaced(account.source))
            m_pacer->setLimits(id, account.limits);
    };
    for (const Account &account : m_accounts.accounts())
        pace(account.id);
    QObject::connect(&m_accounts, &AccountStore::accountAdded, m_pacer.get(), pace);
    QObject::connect(&m_accounts, &AccountStore::accountChanged, m_pacer.get(), pace);
}

void Composition::showRecordedGiven()
{
    const QList<Account> &accounts = m_accounts.accounts();
    if (std::none_of(accounts.begin(), accounts.end(),
                     [](const Account &account) { return isGivenRecorded(account.source); }))
        return;
    m_records->readHistory(m_recordedGiven.get(), [this](const Result<QList<HistoryEntry>> &history) {
        if (history) // else it is damaged, which is told elsewhere
            m_recordedGiven->take(*history);
    });
}

void Composition::connectParts()
{
    QObject::connect(m_records.get(), &Records::aboutToRecord, m_cache.get(), &EndorsementCache::flush);
    QObject::connect(&m_sessions, &SessionRegistry::sessionStateChanged, m_outbox.get(),
                     [this](AccountSession *session) {
                         if (session->backend())
                             m_outbox->wake(session->account().id);
                     });
    QObject::connect(&m_sessions, &SessionRegistry::sessionAboutToBeRemoved, m_outbox.get(),
                     [this](AccountSession *session) { m_outbox->discard(session->account().id); });
    QObject::connect(m_outbox.get(), &Outbox::endorsed, &m_sessions,
                     [this](const AccountId &account, const EndorsementUrn &urn) {
                         if (AccountSession *const session = m_sessions.session(account))
                             session->refresh(urn);
                     });
}

} // namespace Laurels
