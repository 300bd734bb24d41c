// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrixcell.h"

#include "waituntil.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// What happens in a cell; what is looked at is in matrixchecks.cpp.
namespace Laurels {

namespace {

constexpr int receivedCount = 24; // three pages of ten
constexpr int givenCount = 14;
const QByteArray firstToken = "AQXmatrix-Token_0123456789-abcdefghijklmnopqrstuvwxyz";

/// So that what stalls ends soon, and nothing else does.
Transport::Settings deadlines(bool areShort)
{
    Transport::Settings settings;
    settings.idleTimeout = areShort ? 250ms : 20s;
    settings.deadline = areShort ? 400ms : 20s;
    return settings;
}

bool isOfOperation(const QByteArray &setting)
{
    return !setting.contains("paging");
}

} // namespace

template <typename Condition>
void MatrixCell::await(const Condition &condition, const QString &what)
{
    if (m_isHopeless || waitUntil(condition))
        return;
    complain(u"waited in vain: "_s + what);
    m_isHopeless = true;
}

MatrixCell::MatrixCell(const OperationRow &operation, const FaultColumn &fault, Shape shape)
    : m_operation(operation)
    , m_fault(fault)
    , m_shape(shape)
    , m_profile(m_home.filePath(u"profile"_s))
    , m_clock(QDateTime::fromString(u"2026-03-04T05:06:07Z"_s, Qt::ISODate))
{
}

MatrixCell::~MatrixCell() = default;

QStringList MatrixCell::play()
{
    begin();
    if (m_complaints.isEmpty()) {
        bringFault();
        work();
        if (m_shape == Shape::Crash) {
            comeBack();
        } else {
            awaitEffect();
            checkMeanwhile();
            endFault();
        }
        finishWrites();
        finishSync();
        finishNames();
        checkAfterwards();
    }
    m_laurels.reset();
    checkSecrets();
    return m_complaints;
}

void MatrixCell::begin()
{
    m_server = std::make_unique<SandboxServer>(SandboxOptions{.received = receivedCount,
                                                              .given = givenCount,
                                                              .token = firstToken,
                                                              .now = m_clock.now(),
                                                              .switches = {"maxCount=10"}});
    if (!m_server->start())
        complain(u"no sandbox"_s);
    m_tokens.append(firstToken);
    m_proxy = std::make_unique<FaultProxy>(QUrl::fromEncoded(m_server->linkedinAddress()));
    addAccount();
    start();
    finishSync();
    checkRows();
    m_before = truthOf(*m_server);
    chooseWishes();
}

void MatrixCell::addAccount()
{
    AccountStore accounts(m_profile);
    const QUrl address = m_proxy->address();
    const Result<void> added =
        accounts.add({.id = m_account,
                      .name = u"Matrix"_s,
                      .baseAddress = address,
                      .owner = PersonUrn::parse(QString::fromLatin1(m_server->viewer())).value(),
                      .ownerName = u"Olive Owner"_s});
    if (!added)
        complain(u"no account: "_s + added.error().code);
    m_credentials.save(m_account, SecretKind::AccessToken, {firstToken, Origin(address)}, this,
                       [](const std::optional<Error> &) {});
}

void MatrixCell::start()
{
    m_laurels.reset();
    m_laurels =
        std::make_unique<LaurelsParts>(m_profile, m_credentials, m_clock, deadlines(m_fault.endsByDeadline));
    if (const auto &error = m_laurels->records.error())
        complain(u"the records: "_s + error->code);
    m_laurels->cache.load({});
    await([this] { return m_laurels->cache.isLoaded(); }, u"the cache"_s);
    AccountSession &session = m_laurels->session();
    connect(&session, &AccountSession::synced, this, [this](const Result<SyncReport> &result) {
        m_isSynced = true;
        m_syncError = result ? std::nullopt : std::optional(result.error());
    });
    session.open();
    await([&session] { return session.state() != AccountSession::State::ReadingSecret; }, u"the keychain"_s);
}

/// Some of every kind.
void MatrixCell::chooseWishes()
{
    const EndorsementStore &store = m_laurels->store;
    const auto wish = [&](Direction direction, const Status &from, const Status &to, qsizetype count) {
        QList<RowId> rows = store.rowsOf(m_account, direction);
        rows.removeIf([&](RowId row) { return store.endorsement(row).status != from; });
        for (const RowId row : rows.first(std::min(count, rows.size())))
            m_wishes.statuses.insert(store.urn(row), to);
    };
    if (m_operation.works & Work::SetStatus) {
        wish(Direction::Received, Status::Accepted, Status::Hidden, 3);
        wish(Direction::Received, Status::Hidden, Status::Accepted, 1);
        wish(Direction::Received, Status::Pending, Status::Rejected, 1);
        wish(Direction::Given, Status::Accepted, Status::Deleted, 2);
    }
    if (m_operation.works & Work::Endorse) {
        const QList<PersonUrn> whom = people();
        m_wishes.endorsements = {{whom.at(0), u"Kite flying"_s, Status::Accepted},
                                 {whom.at(1), u"Käsekunde"_s, Status::Pending}};
    }
}

QList<PersonUrn> MatrixCell::people() const
{
    QList<PersonUrn> people;
    const EndorsementStore &store = m_laurels->store;
    for (const RowId row : store.rows()) {
        const PersonUrn urn = store.person(store.row(row).person).urn;
        if (!people.contains(urn))
            people.append(urn);
    }
    std::sort(people.begin(), people.end(),
              [](const PersonUrn &a, const PersonUrn &b) { return a.id() < b.id(); });
    return people;
}

void MatrixCell::bringFault()
{
    const QUrl collector = m_collector.url({});
    // The service takes what it gets twice for two.
    m_server->setSwitch("duplicateCreate=new");
    m_server->setSwitch("foreignOrigin=" + collector.toEncoded(QUrl::RemovePath));
    for (const QByteArray &setting : m_operation.switches)
        m_server->setSwitch(setting);
    const bool isLasting = m_shape == Shape::Lasting;
    for (const QByteArray &setting : m_fault.settings(m_operation, isLasting))
        m_server->setSwitch(setting);
    if (!m_operation.loses.isEmpty())
        m_proxy->add({QRegularExpression(QString::fromLatin1(m_operation.loses)),
                      {FaultProxy::Fault::Kind::Close, FaultProxy::Fault::Place::Answer},
                      1,
                      2});
    m_writeRule = m_proxy->add({QRegularExpression(u"^POST /v2/endorsement"_s), {}, 1, -1});
    m_faultRule = m_proxy->add({QRegularExpression(QString::fromLatin1(m_operation.requests)),
                                m_fault.line.value_or(FaultProxy::Fault{}), 1, isLasting ? -1 : 1});
    if (m_shape != Shape::Crash)
        return;
    connect(m_proxy.get(), &FaultProxy::answering, this, [this](const QByteArray &, const QList<int> &rules) {
        if (!m_isCrashed && rules.contains(m_faultRule))
            snapshot();
    });
}

/// The files as they are at this moment; from now on Laurels reaches nobody.
void MatrixCell::snapshot()
{
    m_isCrashed = true;
    const QString copy = m_home.filePath(u"after"_s);
    QDir().mkpath(copy);
    // A database before its log: what is appended meanwhile does no harm. Nothing here is long enough for a
    // log to begin anew. The index of the log (-shm) dies with a process.
    for (const QString &name : {u"accounts.json"_s, u"cache.sqlite"_s, u"cache.sqlite-wal"_s,
                                u"records.sqlite"_s, u"records.sqlite-wal"_s})
        QFile::copy(m_profile + u'/' + name, copy + u'/' + name);
    m_proxy->setCut(true);
}

void MatrixCell::comeBack()
{
    await([this] { return m_isCrashed; }, u"the moment of the crash"_s);
    m_laurels.reset();
    m_proxy->setCut(false);
    m_profile = m_home.filePath(u"after"_s);
    start();
    endFault();
    AccountSession &session = m_laurels->session();
    await([&session] { return session.backend() != nullptr; }, u"the connection after the crash"_s);
    // What only waited is shown and asked about; the person says Send.
    m_laurels->outbox.sendHeld();
}

void MatrixCell::work()
{
    if (m_operation.works & Work::Restart)
        start();
    wish();
    // A wish counts from when it is on the disk, which is before the first byte of any of them leaves.
    if (m_shape == Shape::Crash)
        await([this] { return m_isCrashed || m_proxy->matchCount(m_writeRule) > 0; }, u"a first write"_s);
    if (m_isCrashed)
        return;
    if (m_operation.works & Work::Sync) {
        m_isSynced = false;
        m_laurels->session().sync();
    }
    if (m_operation.works & Work::Names)
        m_laurels->session().requestNames(people());
}

void MatrixCell::wish()
{
    for (auto it = m_wishes.statuses.cbegin(); it != m_wishes.statuses.cend(); ++it) {
        const auto row = m_laurels->store.find(m_account, it.key());
        if (!row || !m_laurels->outbox.decide({*row}, it.value()))
            complain(u"cannot be wished: "_s + it.key().toString());
    }
    for (const NewEndorsement &endorsement : std::as_const(m_wishes.endorsements))
        m_laurels->outbox.endorse(m_account, endorsement);
}

void MatrixCell::awaitEffect()
{
    await([this] { return isSettled(); }, u"the end of what can happen"_s);
}

bool MatrixCell::isSignedOut()
{
    return m_laurels->session().state() == AccountSession::State::SignInNeeded;
}

/// Nothing is written until somebody does something.
bool MatrixCell::isStuck()
{
    const AccountSession &session = m_laurels->session();
    return isSignedOut() || (!session.backend() && session.error());
}

bool MatrixCell::isSettled()
{
    const int enough = m_fault.endsByDeadline ? 2 : 6;
    const int met = m_proxy->matchCount(m_faultRule);
    const bool isEnough = m_shape == Shape::Lasting && met >= enough;
    const bool areWritesOver = m_laurels->outbox.openCount() == 0 || isStuck() || isEnough;
    const bool isEffective = met > 0 && (m_fault.leaves != FaultColumn::Leaves::SignedOut || isSignedOut());
    return isEffective && m_isSynced && areWritesOver && m_proxy->isQuiet();
}

void MatrixCell::endFault()
{
    m_proxy->clearRules();
    m_server->clearSwitches();
    m_server->setSwitch("maxCount=10");
    m_server->setSwitch("duplicateCreate=new");
    for (const QByteArray &setting : m_operation.switches) {
        if (isOfOperation(setting))
            m_server->setSwitch(setting);
    }
    if (m_fault.leaves == FaultColumn::Leaves::SignedOut)
        signInAnew();
}

void MatrixCell::signInAnew()
{
    m_server->renewToken();
    m_tokens.append(m_server->token());
    m_credentials.save(m_account, SecretKind::AccessToken, {m_tokens.last(), Origin(m_proxy->address())},
                       this, [](const std::optional<Error> &) {});
    m_laurels->session().useSecret(m_tokens.last());
}

/// As a person does it: looks, and presses Retry where something failed.
void MatrixCell::finishWrites()
{
    Outbox &outbox = m_laurels->outbox;
    constexpr int patience = 3;
    for (int i = 0; i < patience; ++i) {
        if (!m_laurels->session().backend())
            m_laurels->session().sync(); // asks again who is signed in
        await([&outbox] { return outbox.openCount() == 0; }, u"the last writes"_s);
        for (const OutboxItem &item : outbox.items()) {
            if (item.state == OutboxItem::State::Failed)
                outbox.retry({item.id});
        }
    }
    await([&outbox] { return outbox.openCount() == 0; }, u"the last retry"_s);
}

/// A throttle may still hold the lists.
void MatrixCell::finishSync()
{
    AccountSession &session = m_laurels->session();
    await([&session] { return !session.isSyncing(); }, u"the end of the sync before"_s);
    constexpr int patience = 3;
    for (int i = 0; i < patience; ++i) {
        m_isSynced = false;
        session.sync();
        await([this] { return m_isSynced; }, u"a sync"_s);
        if (!m_syncError || m_syncError->kind != ErrorKind::RateLimited)
            break;
        await([&session] { return session.gateState().kind == GateState::Kind::Open; }, u"the next day"_s);
    }
    if (m_syncError)
        complain(u"the last sync: %1 %2"_s.arg(m_syncError->code, m_syncError->detail));
}

void MatrixCell::finishNames()
{
    if (!(m_operation.works & Work::Names))
        return;
    // As the window does: asks anew when the service may be asked again. A day's stop may outlast the sync.
    AccountSession &session = m_laurels->session();
    const auto ask = [this, &session] { session.requestNames(people()); };
    const QMetaObject::Connection watch = connect(&session, &AccountSession::stateChanged, this, ask);
    ask();
    await([this] { return hasAllNames(); }, u"the names"_s);
    disconnect(watch);
}

bool MatrixCell::hasAllNames() const
{
    const EndorsementStore &store = m_laurels->store;
    const QList<PersonUrn> all = people();
    return std::all_of(all.begin(), all.end(), [&store](const PersonUrn &urn) {
        return store.person(store.findPerson(urn).value()).visibility != Person::Visibility::Unasked;
    });
}

} // namespace Laurels
