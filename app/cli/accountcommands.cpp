// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/accountcommands.h"

#include "backends/sourceinput.h"
#include "cli/accountchoice.h"
#include "cli/accountoutput.h"
#include "cli/console.h"
#include "cli/plaintext.h"
#include "cli/words.h"
#include "composition.h"
#include "net/origin.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QString personOf(const Account &account)
{
    // The id of an archive's owner was made here and means nothing to anybody.
    return account.ownerName.isEmpty() && !isByHand(account.source) ? account.owner.id() : account.ownerName;
}

QString serverOf(const Account &account)
{
    return isByHand(account.source) ? Cli::tr("(archive)", "in place of the name of a server")
                                    : account.baseAddress.host();
}

} // namespace

void AccountsCommand::start()
{
    const AccountStore &store = composition().accounts();
    if (console().isJson()) {
        QJsonArray list;
        for (const Account &account : store.accounts())
            list.append(toJson(account));
        console().print(QJsonObject{{u"accounts"_s, list}});
    } else if (store.accounts().isEmpty() && !store.loadError()) {
        console().print(noAccountText() + u'\n');
    } else if (!store.accounts().isEmpty()) {
        QList<QStringList> rows{{Cli::tr("Name"), Cli::tr("Person"), Cli::tr("Server"), Cli::tr("Id")}};
        for (const Account &account : store.accounts()) {
            rows.append({account.name, personOf(account), serverOf(account), account.id.toString()});
        }
        console().print(alignedTable(rows));
    }
    finish(store.loadError() ? exitCodeFor(*store.loadError()) : ExitCode::Done);
}

void SetAccountCommand::start()
{
    const auto chosen = chooseAccount(composition().accounts(), invocation().account);
    if (!chosen)
        return failChoice(chosen.error());
    Account account = *chosen;
    if (!invocation().name.isEmpty())
        account.name = invocation().name;
    if (!invocation().address.isEmpty()) {
        if (isByHand(account.source))
            return failUsage(Cli::tr("An archive comes from no server."));
        const auto address = SourceInput::parseAddress(account.source, invocation().address);
        if (!address) {
            console().complain(address.error());
            return finish(ExitCode::Usage);
        }
        account.baseAddress = *address;
    }
    if (!invocation().limits.isEmpty()) {
        if (!isPaced(account.source))
            return failUsage(Cli::tr("Only accounts of PostPress have limits."));
        account.limits = invocation().limits.appliedTo(account.limits);
        warnOfMany(account.limits);
    }
    if (const auto updated = composition().accounts().update(account); !updated)
        return fail(updated.error());
    if (Origin(account.baseAddress) != Origin(chosen->baseAddress)) {
        nameForeignServer(console(), account.source, account.baseAddress);
        console().complain(
            Cli::tr("The saved token is for %1 and is not sent elsewhere. Give one for the new "
                    "server: accounts add %2 --name NAME --url URL.")
                .arg(chosen->baseAddress.host(),
                     account.source == Source::PostPress ? u"postpress"_s : u"linkedin"_s));
    }
    if (console().isJson())
        console().print(QJsonObject{{u"account"_s, toJson(account)}});
    else
        console().print(harmless(Cli::tr("%1 was changed.").arg(account.name)) + u'\n');
    finish(ExitCode::Done);
}

void SetAccountCommand::warnOfMany(const PacingLimits &limits)
{
    if (invocation().limits.endorsements && limits.endorsements > PacingRange::manyEndorsements) {
        console().complain(Cli::tr("More than %1 endorsements a day may make LinkedIn restrict the account.")
                               .arg(PacingRange::manyEndorsements));
    }
}

} // namespace Laurels
