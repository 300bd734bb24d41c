// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/accountoutput.h"

#include "backends/sourceinput.h"
#include "cli/console.h"
#include "cli/words.h"

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QString sourceWord(Source source)
{
    switch (source) {
    case Source::LinkedIn:
        return u"linkedin"_s;
    case Source::PostPress:
        return u"postpress"_s;
    case Source::Archive:
        return u"archive"_s;
    }
    return {};
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : text;
}

} // namespace

QString noAccountText()
{
    return Cli::tr("There is no account yet: laurels-cli accounts add linkedin|postpress --name NAME, or "
                   "laurels-cli accounts add archive --name NAME PATH.");
}

QString notReadText(const Account &account)
{
    return isByHand(account.source)
               ? Cli::tr("What the archive holds is not known here any more. Open it again: laurels-cli "
                         "accounts add archive --name NAME PATH.")
               : Cli::tr("This account was never read completely: laurels-cli sync does that.");
}

QJsonObject toJson(const Account &account)
{
    return {{u"id"_s, account.id.toString()},
            {u"name"_s, account.name},
            {u"source"_s, sourceWord(account.source)},
            {u"baseAddress"_s, textOrNull(account.baseAddress.toString())},
            {u"owner"_s,
             QJsonObject{{u"urn"_s, account.owner.toString()}, {u"name"_s, textOrNull(account.ownerName)}}}};
}

void nameForeignServer(Console &console, Source source, const QUrl &baseAddress)
{
    const QString host = baseAddress.host();
    if (host == SourceInput::standardAddress(source).host())
        return;
    console.complain(source == Source::PostPress
                         ? Cli::tr("The key goes to %1, which is not PostPress.").arg(host)
                         : Cli::tr("The token goes to %1, which is not LinkedIn.").arg(host));
}

} // namespace Laurels
