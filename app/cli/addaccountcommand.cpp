// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/addaccountcommand.h"

#include "auth/credentialstore.h"
#include "backends/sourceinput.h"
#include "cli/accountoutput.h"
#include "cli/console.h"
#include "cli/plaintext.h"
#include "cli/secretinput.h"
#include "cli/words.h"
#include "composition.h"
#include "sync/signin.h"

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QString request(Source source)
{
    return source == Source::PostPress ? Cli::tr("Paste the API key and press Enter. It is not shown.")
                                       : Cli::tr("Paste the token and press Enter. It is not shown.");
}

} // namespace

AddAccountCommand::AddAccountCommand(const CommandContext &context)
    : Command(context)
{
}

AddAccountCommand::~AddAccountCommand() = default;

void AddAccountCommand::start()
{
    const Source source = invocation().source;
    const auto address = SourceInput::parseAddress(source, invocation().address);
    if (!address) {
        console().complain(address.error());
        return finish(ExitCode::Usage);
    }
    if (invocation().isKeychainUsed && !invocation().isDemo && !composition().credentials().isLasting())
        return fail({.kind = ErrorKind::Keychain, .code = u"keychain.missing"_s});
    nameForeignServer(console(), source, *address);
    const QByteArray typed = secret().isEmpty() ? readSecret(console(), request(source)) : secret();

    m_signIn = std::make_unique<SignIn>(composition().accounts(), composition().credentials(),
                                        composition().backends());
    connect(m_signIn.get(), &SignIn::choiceNeeded, this, &AddAccountCommand::nameChoice);
    connect(m_signIn.get(), &SignIn::tested, this, [this](const Result<Person> &result) {
        if (!result)
            return fail(result.error());
        m_isReplacing = m_signIn->duplicate().has_value();
        m_signIn->save(!invocation().isKeychainUsed);
    });
    connect(m_signIn.get(), &SignIn::saved, this, [this](const Result<AccountId> &result) {
        if (result)
            report(*result);
        // The keychain may still answer, but nobody waits for it here for ever.
        else if (result.error().code != "keychain.slow"_L1 || !console().isAttended())
            fail(result.error());
    });
    m_signIn->test({.source = source,
                    .name = invocation().name,
                    .baseAddress = invocation().address,
                    .pastedSecret = QString::fromUtf8(typed),
                    .remoteId = invocation().remoteId});
}

/// The key may act for several LinkedIn accounts, or not for the one that was named.
void AddAccountCommand::nameChoice(const QList<RemoteAccount> &accounts)
{
    QString text = invocation().remoteId.isEmpty()
                       ? Cli::tr("This key may act for several LinkedIn accounts. Say for which:")
                       : Cli::tr("This key may not act for the LinkedIn account \"%1\". Choose one of these:")
                             .arg(invocation().remoteId);
    for (const RemoteAccount &each : accounts)
        text += harmless(u" --account-id %1 (%2)"_s.arg(each.id, each.name));
    m_signIn->cancel();
    failUsage(text);
}

void AddAccountCommand::report(const AccountId &id)
{
    const Account account = *composition().accounts().find(id);
    if (console().isJson()) {
        console().print(QJsonObject{{u"account"_s, toJson(account)}, {u"replaced"_s, m_isReplacing}});
    } else {
        QString text = Cli::tr("%1 was added. It belongs to %2.");
        if (m_isReplacing)
            text = account.source == Source::PostPress ? Cli::tr("%1 has a new key. It belongs to %2.")
                                                       : Cli::tr("%1 has a new token. It belongs to %2.");
        console().print(harmless(text.arg(account.name, account.ownerName)) + u'\n');
    }
    finish(ExitCode::Done);
}

} // namespace Laurels
