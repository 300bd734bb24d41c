// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/deletiontext.h"

#include "models/errortext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

class DeletionWords
{
    Q_DECLARE_TR_FUNCTIONS(DeletionText)

public:
    static QString accounts(const QList<Account> &accounts)
    {
        QStringList names;
        for (const Account &account : accounts)
            names.append(u"“\u2068%1\u2069”"_s.arg(account.name));
        //: %1 is a list of names.
        return tr("%n account(s): %1.", nullptr, int(accounts.size())).arg(names.join(u", "_s));
    }

    static QStringList notes(const LocalData::Contents &contents)
    {
        QStringList notes;
        if (!contents.accounts.isEmpty())
            notes += accounts(contents.accounts);
        if (std::any_of(contents.accounts.begin(), contents.accounts.end(),
                        [](const Account &account) { return !isByHand(account.source); }))
            notes += tr("The tokens and keys that the system keychain holds for them.");
        notes += tr("The lists that were read, what archives told, the history of your changes, your labels, "
                    "saved filters and preferences.");
        if (contents.changes > 0)
            notes += tr("%n change(s) that have not been sent yet, and then never will be.", nullptr,
                        contents.changes);
        if (contents.todos > 0)
            notes += tr("%n to-do(s) that no archive has confirmed yet.", nullptr, contents.todos);
        if (!contents.areChangesCounted)
            notes += tr("Changes that were not sent yet, if there are any: their file cannot be read.");
        notes += tr("None of it can be brought back. Nothing changes at LinkedIn, and your archives and what "
                    "you exported stay where they are.");
        return notes;
    }

    static QString leftover(const LocalData::Leftover &left)
    {
        if (left.kind == LocalData::Leftover::Kind::File)
            //: %1 is a file, %2 the reason in the words of the system.
            return tr("%1 (%2)").arg(left.name, left.error.detail);
        const QString reason = errorText(left.error).what;
        if (left.name.isEmpty())
            //: %1 is the name of an entry in the keychain, %2 a sentence.
            return tr("The token of an account that was removed before, \"%1\" in the keychain: %2")
                .arg(left.entry, reason);
        //: %1 is the name of an account, %2 the name of an entry in the keychain, %3 a sentence.
        return tr("The token of “%1”, \"%2\" in the keychain: %3")
            .arg(u"\u2068%1\u2069"_s.arg(left.name), left.entry, reason);
    }

    static QStringList remains(const LocalData::Removal &removal)
    {
        QStringList lines;
        if (!removal.leftovers.isEmpty())
            lines += tr("%n thing(s) could not be deleted:", nullptr, int(removal.leftovers.size()));
        for (const LocalData::Leftover &left : removal.leftovers)
            lines += leftover(left);
        if (has(removal, LocalData::Leftover::Kind::Secret))
            lines += tr("Delete the entries of Laurels in the keychain's own program.");
        if (has(removal, LocalData::Leftover::Kind::File))
            lines += tr("Close what has the files open, and delete them yourself.");
        if (!removal.others.isEmpty())
            //: %1 is a list of names.
            lines += tr("Left alone in the profile directory, since it is not from Laurels: %1.")
                         .arg(removal.others.join(u", "_s));
        return lines;
    }

private:
    static bool has(const LocalData::Removal &removal, LocalData::Leftover::Kind kind)
    {
        return std::any_of(removal.leftovers.begin(), removal.leftovers.end(),
                           [kind](const LocalData::Leftover &left) { return left.kind == kind; });
    }
};

} // namespace

QStringList deletionNotes(const LocalData::Contents &contents)
{
    return DeletionWords::notes(contents);
}

QString leftoverText(const LocalData::Leftover &leftover)
{
    return DeletionWords::leftover(leftover);
}

QStringList deletionRemains(const LocalData::Removal &removal)
{
    return DeletionWords::remains(removal);
}

} // namespace Laurels
