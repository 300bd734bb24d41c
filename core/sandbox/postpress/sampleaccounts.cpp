// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/postpress/sampleaccounts.h"

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox::PostPress {

namespace {

struct Sample
{
    QString word; ///< the end of the id
    QString type;
    QStringList statuses;
};

const QList<Sample> &samples()
{
    static const QList<Sample> all{
        // Each status, the mixed ones, none, and one of tomorrow
        {u"connecting"_s, u"LINKEDIN"_s, {u"CONNECTING"_s}},
        {u"credentials"_s, u"LINKEDIN"_s, {u"CREDENTIALS"_s}},
        {u"error"_s, u"LINKEDIN"_s, {u"ERROR"_s}},
        {u"stopped"_s, u"LINKEDIN"_s, {u"STOPPED"_s}},
        {u"permissions"_s, u"LINKEDIN"_s, {u"PERMISSIONS"_s}},
        {u"mixed"_s, u"LINKEDIN"_s, {u"OK"_s, u"ERROR"_s}},
        {u"sourceless"_s, u"LINKEDIN"_s, {}},
        {u"dreaming"_s, u"LINKEDIN"_s, {u"DREAMING"_s}},
        // Other products
        {u"mobile"_s, u"MOBILE"_s, {u"OK"_s}},
        {u"mail"_s, u"MAIL"_s, {u"OK"_s}},
        {u"google"_s, u"GOOGLE"_s, {u"OK"_s}},
        {u"outlook"_s, u"OUTLOOK"_s, {u"CREDENTIALS"_s}},
        {u"icloud"_s, u"ICLOUD"_s, {u"OK"_s}},
        {u"whatsapp"_s, u"WHATSAPP"_s, {u"OK"_s}},
        {u"instagram"_s, u"INSTAGRAM"_s, {u"STOPPED"_s}},
        {u"messenger"_s, u"MESSENGER"_s, {u"OK"_s}},
        {u"telegram"_s, u"TELEGRAM"_s, {u"OK"_s}},
        {u"twitter"_s, u"TWITTER"_s, {u"OK"_s}},
        {u"slack"_s, u"SLACK"_s, {u"OK"_s}},
    };
    return all;
}

} // namespace

QList<Account> sampleAccounts(const Account &owner, const Account &other)
{
    QList<Account> accounts{owner, other};
    for (const Sample &sample : samples()) {
        Account account{.id = u"acc_sandbox_"_s + sample.word,
                        .type = sample.type,
                        .name = u"Sample "_s + sample.word,
                        .statuses = sample.statuses};
        if (account.isLinkedIn()) {
            account.profile = owner.profile;
            account.slug = owner.slug;
        }
        accounts.append(account);
    }
    return accounts;
}

} // namespace Laurels::Sandbox::PostPress
