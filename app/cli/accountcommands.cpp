// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/accountcommands.h"

#include "cli/accountchoice.h"
#include "cli/console.h"
#include "cli/plaintext.h"
#include "cli/secretinput.h"
#include "cli/words.h"
#include "composition.h"
#include "net/origin.h"
#include "sync/signin.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

constexpr auto linkedInHost = "api.linkedin.com"_L1;

QJsonObject toJson(const Account &account)
{
    return {{u"id"_s, account.id.toString()},
            {u"name"_s, account.name},
            {u"source"_s, u"linkedin"_s},
            {u"baseAddress"_s, account.baseAddress.toString()},
            {u"owner"_s,
             QJsonObject{{u"urn"_s, account.owner.toString()},
                         {u"name"_s, account.ownerName.isEmpty() ? QJsonValue() : account.ownerName}}}};
}

/// The keychain may still answer, but nobody waits for it here for ever.
bool isWorthWaiting(const Error &error, const Console &console)
{
    return error.code == "keychain.slow"_L1 && console.isAttended();
}

} // namespace

void AccountsCommand::start()
{
    const AccountStore &store = composition().accounts();
    if (store.loadError())
        console().complain(*store.loadError());
    if (console().isJson()) {
        QJsonArray list;
        for (const Account &account : store.accounts())
            list.append(toJson(account));
        console().print(QJsonObject{{u"accounts"_s, list}});
    } else if (store.accounts().isEmpty()) {
        console().print(Cli::tr("There is no account yet: laurels-cli accounts add linkedin --name NAME.") +
                        u'\n');
    } else {
        QList<QStringList> rows{{Cli::tr("Name"), Cli::tr("Person"), Cli::tr("Server"), Cli::tr("Id")}};
        for (const Account &account : store.accounts()) {
            const QString person = account.ownerName.isEmpty() ? account.owner.id() : account.ownerName;
            rows.append({account.name, person, account.baseAddress.host(), account.id.toString()});
        }
        console().print(alignedTable(rows));
    }
    finish(store.loadError() ? exitCodeFor(*store.loadError()) : ExitCode::Done);
}

AddAccountCommand::AddAccountCommand(const CommandContext &context)
    : Command(context)
{
}

AddAccountCommand::~AddAccountCommand() = default;

void AddAccountCommand::start()
{
    const auto address = parseBaseAddress(invocation().address);
    if (!address) {
        console().complain(address.error());
        return finish(ExitCode::Usage);
    }
    if (address->host() != linkedInHost)
        console().complain(Cli::tr("The token goes to %1, which is not LinkedIn.").arg(address->host()));
    const QByteArray typed = secret().isEmpty() ? readSecret(console()) : secret();

    m_signIn = std::make_unique<SignIn>(composition().accounts(), composition().credentials(),
                                        composition().backends());
    connect(m_signIn.get(), &SignIn::tested, this, [this](const Result<Person> &result) {
        if (!result)
            return fail(result.error());
        m_isReplacing = m_signIn->duplicate().has_value();
        m_signIn->save(!invocation().isKeychainUsed);
    });
    connect(m_signIn.get(), &SignIn::saved, this, [this](const Result<AccountId> &result) {
        if (result)
            report(*result);
        else if (!isWorthWaiting(result.error(), console()))
            fail(result.error());
    });
    m_signIn->test({.source = Source::LinkedIn,
                    .name = invocation().name,
                    .baseAddress = invocation().address,
                    .pastedToken = QString::fromUtf8(typed),
                    .replace = {}});
}

void AddAccountCommand::report(const AccountId &id)
{
    const Account account = *composition().accounts().find(id);
    if (console().isJson()) {
        console().print(QJsonObject{{u"account"_s, toJson(account)}, {u"replaced"_s, m_isReplacing}});
    } else {
        const QString text = m_isReplacing ? Cli::tr("%1 has a new token. It belongs to %2.")
                                           : Cli::tr("%1 was added. It belongs to %2.");
        console().print(harmless(text.arg(account.name, account.ownerName)) + u'\n');
    }
    finish(ExitCode::Done);
}

RemoveAccountCommand::RemoveAccountCommand(const CommandContext &context)
    : Command(context)
{
}

RemoveAccountCommand::~RemoveAccountCommand() = default;

void RemoveAccountCommand::start()
{
    const auto chosen = chooseAccount(composition().accounts(), invocation().account);
    if (!chosen)
        return failUsage(chosen.error());
    m_signOut = std::make_unique<SignOut>(composition().accounts(), composition().credentials());
    connect(m_signOut.get(), &SignOut::finished, this,
            [this, account = *chosen](const std::optional<Error> &error) {
                if (error) {
                    if (!isWorthWaiting(*error, console()))
                        fail(*error);
                    return;
                }
                if (console().isJson())
                    console().print(QJsonObject{{u"removed"_s, toJson(account)}});
                else
                    console().print(harmless(Cli::tr("%1 was removed.").arg(account.name)) + u'\n');
                finish(ExitCode::Done);
            });
    m_signOut->remove(chosen->id);
}

} // namespace Laurels
