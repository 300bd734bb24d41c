// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/accountoutput.h"

#include "cli/console.h"
#include "cli/words.h"

using namespace Qt::StringLiterals;

namespace Laurels {

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

void nameForeignServer(Console &console, const QUrl &baseAddress)
{
    if (baseAddress.host() != "api.linkedin.com"_L1)
        console.complain(Cli::tr("The token goes to %1, which is not LinkedIn.").arg(baseAddress.host()));
}

} // namespace Laurels
