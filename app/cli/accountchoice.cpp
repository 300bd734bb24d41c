// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/accountchoice.h"

#include "cli/accountoutput.h"
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

QList<Account> accountsCalled(const AccountStore &accounts, const QString &typed)
{
    const QList<Account> &all = accounts.accounts();
    QList<Account> meant;
    const QString folded = foldedText(typed);
    std::copy_if(all.begin(), all.end(), std::back_inserter(meant), [&](const Account &account) {
        return account.id.toString() == typed || foldedText(account.name) == folded;
    });
    return meant;
}

QString ambiguityText(const QList<Account> &accounts)
{
    return Cli::tr("Several accounts have that name; use the id: %1.").arg(namesOf(accounts));
}

} // namespace

tl::expected<Account, QString> chooseAccount(const AccountStore &accounts, const QString &typed)
{
    const QList<Account> &all = accounts.accounts();
    if (all.isEmpty()) {
        return tl::unexpected(noAccountText());
    }
    if (typed.isEmpty()) {
        if (all.size() == 1)
            return all.first();
        return tl::unexpected(Cli::tr("Say which account: %1.").arg(namesOf(all)));
    }
    const QList<Account> meant = accountsCalled(accounts, typed);
    if (meant.size() == 1)
        return meant.first();
    if (meant.isEmpty()) {
        return tl::unexpected(
            Cli::tr("There is no account \"%1\". There are: %2.").arg(harmless(typed), namesOf(all)));
    }
    return tl::unexpected(ambiguityText(meant));
}

tl::expected<Account, QString> chooseOnlineAccount(const AccountStore &accounts, const QString &typed,
                                                   const QString &advice)
{
    const QList<Account> &all = accounts.accounts();
    QList<Account> online;
    std::copy_if(all.begin(), all.end(), std::back_inserter(online),
                 [](const Account &account) { return !isByHand(account.source); });
    if (typed.isEmpty() && online.size() == 1)
        return online.first();
    if (typed.isEmpty() && online.size() > 1)
        return tl::unexpected(Cli::tr("Say which account: %1.").arg(namesOf(online)));
    if (typed.isEmpty() && !all.isEmpty())
        return tl::unexpected(noServerText(all.first(), advice));
    auto chosen = chooseAccount(accounts, typed);
    if (chosen && isByHand(chosen->source))
        return tl::unexpected(noServerText(*chosen, advice));
    return chosen;
}

QString noServerText(const Account &account, const QString &advice)
{
    return Cli::tr("%1 is a LinkedIn archive, so there is no server to ask.").arg(harmless(account.name)) +
           u' ' + advice;
}

tl::expected<std::optional<Account>, QString> chooseArchiveAccount(const AccountStore &accounts,
                                                                   const QString &name)
{
    const QList<Account> called = accountsCalled(accounts, name);
    QList<Account> archives;
    std::copy_if(called.begin(), called.end(), std::back_inserter(archives),
                 [](const Account &account) { return isByHand(account.source); });
    if (archives.size() > 1)
        return tl::unexpected(ambiguityText(archives));
    if (archives.size() == 1)
        return archives.first();
    if (!called.isEmpty()) {
        return tl::unexpected(Cli::tr("%1 is an account of another kind; give the archive a name of its own.")
                                  .arg(harmless(called.first().name)));
    }
    return std::nullopt;
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
