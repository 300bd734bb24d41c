// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandtable.h"
#include "cli/words.h"

using namespace Qt::StringLiterals;

namespace Laurels {

QString helpText()
{
    QString commands;
    for (const CommandEntry &entry : commandTable()) {
        for (const QString &usage : entry.usage)
            commands += u"  laurels-cli [OPTIONS] "_s +
                        (entry.words + QStringList{usage}).join(u' ').trimmed() + u'\n';
    }
    return Cli::tr("See and change LinkedIn skill endorsements from the terminal.") + u"\n\n"_s + commands +
           u'\n' +
           Cli::tr(
               "\"list\" and \"export\" show what the last \"sync\" brought; \"get\" asks the server.\n"
               "\"set-status\" works on what \"list\" shows, syncs first where that was never done, and\n"
               "asks the server about URNs that are not known here. It ends when everything is sent.\n"
               "\"accounts add\" reads the token or the API key from standard input.\n"
               "\"accounts add archive\" opens the ZIP that LinkedIn sends as a copy of your data, or its\n"
               "folder; under the NAME of an archive account it is that one's newer archive. There\n"
               "\"set-status\" sends nothing: it notes a to-do for LinkedIn's own pages, and the next\n"
               "archive confirms it.\n"
               "ACCOUNT is a name or an id; it is needed where there is more than one.\n"
               "STATUS is ACCEPTED, HIDDEN or REJECTED for received ones, DELETED for given ones.\n"
               "PERSON is a person URN, with PostPress also the address or the last part of the address\n"
               "of a LinkedIn profile. --suggest is for a skill that the person does not list.\n"
               "\"skills\" and --skill-id are PostPress'. There Laurels waits between two endorsements and\n"
               "stops at the day's limit: daily-limit is 1 to 100, read-limit 1 to 100, gap "
               "SECONDS-SECONDS.\n"
               "\"delete-data\" deletes everything that Laurels keeps on this computer: tokens and files.\n"
               "\n"
               "Options:\n"
               "  --demo           Sample data from a server of its own; nothing reaches LinkedIn.\n"
               "  --json           One JSON document on standard output and nothing else.\n"
               "  --account-id ID  Which LinkedIn account linked at PostPress acts.\n"
               "  --no-keychain    The token comes from the environment variable LAURELS_SECRET and is\n"
               "                   kept in memory only.\n"
               "  --profile DIR    Where Laurels keeps its files; the system's usual place by default.\n"
               "  --dry-run        Only shows what would be changed.\n"
               "  --discard        Removes an account with the changes that wait for it.\n"
               "  --force          Removes an account, or all data, although the keychain does not confirm\n"
               "                   that the token is gone.\n"
               "  --yes            Deletes all data; without it, only says what that would be.\n"
               "  -h, --help       This text.\n"
               "  -v, --version    The version.\n"
               "\n"
               "Filters, which must all be met:\n"
               "  --status S,S…    One of these statuses, such as ACCEPTED,PENDING.\n"
               "  --skill TEXT     TEXT is in the skill. Case and accents do not matter.\n"
               "  --person TEXT    TEXT is in the person's id, or with --names in the name.\n"
               "  --search TEXT    Every word is in the person or in the skill.\n"
               "  --limit N        No more than the newest N.\n"
               "  --names          Asks the server for names as well; they are not kept on disk.\n"
               "\n"
               "Exit codes: 0 all done, 1 something failed, 2 wrong usage, 3 sign-in needed, 4 server\n"
               "unreachable or offline, 5 keychain unavailable, 6 profile in use.");
}

} // namespace Laurels
