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

void AccountsCommand::start()
{
    const AccountStore &store = composition().accounts();
    if (console().isJson()) {
        QJsonArray list;
        for (const Account &account : store.accounts())
            list.append(toJson(account));
        console().print(QJsonObject{{u"accounts"_s, list}});
    } else if (store.accounts().isEmpty() && !store.loadError()) {
        console().print(Cli::tr("There is no account yet: laurels-cli accounts add linkedin|postpress --name "
                                "NAME.") +
                        u'\n');
    } else if (!store.accounts().isEmpty()) {
        QList<QStringList> rows{{Cli::tr("Name"), Cli::tr("Person"), Cli::tr("Server"), Cli::tr("Id")}};
        for (const Account &account : store.accounts()) {
            const QString person = account.ownerName.isEmpty() ? account.owner.id() : account.ownerName;
            rows.append({account.name, person, account.baseAddress.host(), account.id.toString()});
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
