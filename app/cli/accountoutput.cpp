// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/accountoutput.h"

#include "backends/sourceinput.h"
#include "cli/console.h"
#include "cli/words.h"

using namespace Qt::StringLiterals;

namespace Laurels {

QJsonObject toJson(const Account &account)
{
    return {{u"id"_s, account.id.toString()},
            {u"name"_s, account.name},
            {u"source"_s, account.source == Source::PostPress ? u"postpress"_s : u"linkedin"_s},
            {u"baseAddress"_s, account.baseAddress.toString()},
            {u"owner"_s,
             QJsonObject{{u"urn"_s, account.owner.toString()},
                         {u"name"_s, account.ownerName.isEmpty() ? QJsonValue() : account.ownerName}}}};
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
