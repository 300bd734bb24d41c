// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/accountchoice.h"

#include "cli/plaintext.h"
#include "cli/words.h"
#include "domain/endorsement.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QString namesOf(const QList<Account> &accounts)
{
    QStringList names;
    for (const Account &account : accounts)
        names.append(u"%1 (%2)"_s.arg(harmless(account.name), account.id.toString()));
    return names.join(u", "_s);
}

} // namespace

tl::expected<Account, QString> chooseAccount(const AccountStore &accounts, const QString &typed)
{
    const QList<Account> &all = accounts.accounts();
    if (all.isEmpty()) {
        return tl::unexpected(
            Cli::tr("There is no account yet: laurels-cli accounts add linkedin|postpress --name NAME."));
    }
    if (typed.isEmpty()) {
        if (all.size() == 1)
            return all.first();
        return tl::unexpected(Cli::tr("Say which account: %1.").arg(namesOf(all)));
    }
    QList<Account> meant;
    const QString folded = foldedText(typed);
    std::copy_if(all.begin(), all.end(), std::back_inserter(meant), [&](const Account &account) {
        return account.id.toString() == typed || foldedText(account.name) == folded;
    });
    if (meant.size() == 1)
        return meant.first();
    if (meant.isEmpty()) {
        return tl::unexpected(
            Cli::tr("There is no account \"%1\". There are: %2.").arg(harmless(typed), namesOf(all)));
    }
    return tl::unexpected(Cli::tr("Several accounts have that name; use the id: %1.").arg(namesOf(meant)));
}

tl::expected<Account, QString> chooseAccountOf(const AccountStore &accounts, const QString &typed,
                                               const QList<EndorsementUrn> &urns)
{
    const QList<Account> &all = accounts.accounts();
    const auto recipient = std::find_if(all.begin(), all.end(), [&urns](const Account &account) {
        return account.owner == urns.first().recipient();
    });
    if (typed.isEmpty() && recipient != all.end())
        return *recipient;
    return chooseAccount(accounts, typed);
}

} // namespace Laurels
