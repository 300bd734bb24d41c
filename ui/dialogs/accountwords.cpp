// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/accountwords.h"

#include "backends/postpress/key.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(AccountDialog)

public:
    static AccountWords ofLinkedIn()
    {
        return {
            .title = tr("Add a LinkedIn account"),
            .intro = tr("Laurels talks to LinkedIn's Endorsement API with an access token of yours. LinkedIn "
                        "gives that access to approved partners only."),
            .secret = tr("&Access token:"),
            .showSecret = tr("Sh&ow the token"),
            // Where LinkedIn's developers make a token (reference member-data.md, part 3).
            .secretPage = QUrl(u"https://www.linkedin.com/developers/tools/oauth"_s),
            .nameHint = tr("Your name at LinkedIn"),
            .otherServer = tr("Another &server than LinkedIn's"),
            .foreign = tr("This is not LinkedIn. Your token will be sent to: %1"),
            .trust = tr("&Yes, send the token there"),
            .asking = tr("Asking LinkedIn who this token belongs to…"),
            .belongs = tr("This token belongs to %1."),
            .replaces = tr("You have this account already: Save gives it this token."),
            .keeping = tr("Putting the token into the keychain…"),
            .sessionOnly = tr("The token is kept in memory and forgotten when Laurels ends."),
        };
    }

    static AccountWords ofPostPress()
    {
        return {
            .title = tr("Add a PostPress account"),
            .intro = tr("PostPress is a paid service that acts in the name of a LinkedIn account which you "
                        "linked there. With its API key Laurels reads which skills a person lists and "
                        "endorses those you choose. It cannot list endorsements, and it takes none back."),
            .secret = tr("&API key:"),
            .showSecret = tr("Sh&ow the key"),
            .secretPage = {},
            .nameHint = tr("Your name at LinkedIn"),
            .otherServer = tr("Another ba&se address than api.postpress.ai"),
            .foreign = tr("This is not PostPress' usual server. Your key will be sent to: %1"),
            .trust = tr("&Yes, send the key there"),
            .asking = tr("Asking PostPress for whom this key acts…"),
            .belongs = tr("With this key you endorse as %1."),
            .replaces = tr("You have this account already: Save gives it this key."),
            .keeping = tr("Putting the key into the keychain…"),
            .sessionOnly = tr("The key is kept in memory and forgotten when Laurels ends."),
        };
    }

    static QString hint(const PostPressKey &key)
    {
        switch (key.sort) {
        case PostPressKey::Sort::Live:
            return {};
        case PostPressKey::Sort::Test:
            return tr("This is a test key: what you do with it may not reach LinkedIn.");
        case PostPressKey::Sort::Unknown:
            return tr("PostPress keys usually begin with pp_live_. Check that this is the right one.");
        }
        return {};
    }
};

} // namespace

AccountWords accountWords(Source source)
{
    Q_ASSERT(!isByHand(source));
    return source == Source::PostPress ? Words::ofPostPress() : Words::ofLinkedIn();
}

QString secretHint(Source source, const QString &pasted)
{
    if (source != Source::PostPress || pasted.trimmed().isEmpty())
        return {};
    const Result<PostPressKey> key = parsePostPressKey(pasted);
    return key ? Words::hint(*key) : QString();
}

} // namespace Laurels
