// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/deletedatarun.h"

#include "auth/makecredentialstore.h"
#include "auth/memorystore.h"
#include "cli/accountoutput.h"
#include "cli/console.h"
#include "cli/failures.h"
#include "cli/plaintext.h"
#include "cli/words.h"
#include "models/deletiontext.h"
#include "models/errortext.h"
#include "stores/profilelock.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

/// A terminal has no use for what keeps names of other directions apart in a window.
QString lineOf(QString text)
{
    return harmless(text.remove(u'\u2068').remove(u'\u2069'));
}

QJsonObject toJson(const LocalData::Leftover &left)
{
    const bool isSecret = left.kind == LocalData::Leftover::Kind::Secret;
    return {{u"kind"_s, isSecret ? u"token"_s : u"file"_s},
            {u"name"_s, isSecret ? left.entry : left.name},
            {u"error"_s, errorWord(left.error)},
            {u"message"_s, lineOf(leftoverText(left))}};
}

QJsonArray leftoversJson(const QList<LocalData::Leftover> &leftovers)
{
    QJsonArray array;
    for (const LocalData::Leftover &left : leftovers)
        array.append(toJson(left));
    return array;
}

bool needsKeychain(const LocalData::Contents &contents)
{
    return !contents.traces.isEmpty() ||
           std::any_of(contents.accounts.begin(), contents.accounts.end(),
                       [](const Account &account) { return !isByHand(account.source); });
}

} // namespace

DeleteDataRun::DeleteDataRun(const Invocation &invocation, QString profileDirectory, Console &console)
    : m_invocation(invocation)
    , m_profileDirectory(std::move(profileDirectory))
    , m_console(console)
{
}

DeleteDataRun::~DeleteDataRun() = default;

void DeleteDataRun::start()
{
    if (!QDir(m_profileDirectory).exists())
        return report({});
    auto lock = ProfileLock::take(m_profileDirectory);
    if (!lock) {
        m_console.complain(lock.error());
        return finish(exitCodeFor(lock.error()));
    }
    m_lock = std::move(*lock);
    m_contents = LocalData::look(m_profileDirectory);
    if (!m_invocation.isConfirmed)
        return refuse();
    forgetSecrets();
}

void DeleteDataRun::refuse()
{
    m_console.complain(Cli::tr("This deletes everything that Laurels keeps in %1:")
                           .arg(harmless(QDir::toNativeSeparators(m_profileDirectory))));
    const QStringList notes = deletionNotes(m_contents);
    for (const QString &note : notes)
        m_console.complain(lineOf(note));
    m_console.complain(Cli::tr("Nothing was deleted yet. To do it, add --yes."));
    finish(ExitCode::Usage);
}

void DeleteDataRun::forgetSecrets()
{
    if (m_invocation.isKeychainUsed) {
        m_credentials.reset(makeCredentialStore(m_clock, nullptr));
    } else {
        m_credentials = std::make_unique<MemoryCredentialStore>();
        if (needsKeychain(m_contents))
            m_console.complain(
                Cli::tr("With --no-keychain the keychain is not asked: tokens that are in it stay there."));
    }
    m_data = std::make_unique<LocalData>(m_contents, *m_credentials);
    connect(m_data.get(), &LocalData::secretsSlow, this, &DeleteDataRun::onSlow);
    connect(m_data.get(), &LocalData::secretsForgotten, this, &DeleteDataRun::onForgotten);
    m_data->forgetSecrets();
}

void DeleteDataRun::onSlow(const Error &error)
{
    // Who looks at it can answer the question of the keychain; nobody else waits for ever.
    m_console.complain(error);
    if (!m_console.isAttended())
        m_data->giveUp();
}

void DeleteDataRun::onForgotten()
{
    if (m_isFinished)
        return;
    if (m_data->leftovers().isEmpty() || m_invocation.isForced)
        return removeFiles();
    for (const LocalData::Leftover &left : m_data->leftovers())
        m_console.complain(lineOf(leftoverText(left)));
    m_console.complain(
        Cli::tr("The files are still there, since with them goes what is known of these tokens. "
                "Unlock the keychain and do it again, or delete the files all the same: "
                "--force."));
    if (m_console.isJson())
        m_console.print(QJsonObject{{u"deleted"_s, QJsonValue()},
                                    {u"left"_s, leftoversJson(m_data->leftovers())},
                                    {u"kept"_s, QJsonArray()}});
    finish(ExitCode::KeychainUnavailable);
}

void DeleteDataRun::removeFiles()
{
    m_lock.reset(); // it is taken anew
    auto removed = LocalData::removeFiles(m_profileDirectory);
    if (!removed) {
        m_console.complain(removed.error());
        return finish(exitCodeFor(removed.error()));
    }
    removed->leftovers = m_data->leftovers() + removed->leftovers;
    report(*removed);
}

void DeleteDataRun::report(const LocalData::Removal &removal)
{
    const QStringList remains = deletionRemains(removal);
    for (const QString &line : remains)
        m_console.complain(lineOf(line));
    if (m_console.isJson()) {
        QJsonArray accounts;
        for (const Account &account : std::as_const(m_contents.accounts))
            accounts.append(Laurels::toJson(account));
        m_console.print(QJsonObject{{u"deleted"_s, QJsonObject{{u"accounts"_s, accounts},
                                                               {u"changes"_s, m_contents.changes},
                                                               {u"todos"_s, m_contents.todos}}},
                                    {u"left"_s, leftoversJson(removal.leftovers)},
                                    {u"kept"_s, QJsonArray::fromStringList(removal.others)}});
    } else if (removal.leftovers.isEmpty()) {
        m_console.print(Cli::tr("Laurels keeps nothing in %1 any more.")
                            .arg(harmless(QDir::toNativeSeparators(m_profileDirectory))) +
                        u'\n');
    }
    finish(removal.leftovers.isEmpty() ? ExitCode::Done : ExitCode::SomeFailed);
}

void DeleteDataRun::interrupt()
{
    m_console.complain(Cli::tr("Interrupted."));
    finish(ExitCode::SomeFailed);
}

void DeleteDataRun::finish(ExitCode code)
{
    if (!std::exchange(m_isFinished, true))
        emit finished(code);
}

} // namespace Laurels
