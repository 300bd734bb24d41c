// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/about.h"

#include <QStringList>

#include <tl/expected.hpp>

using namespace Qt::StringLiterals;

namespace Laurels {

Library qtLibrary()
{
    return {.name = u"Qt"_s, .version = QString::fromLatin1(qVersion()), .licence = u"LGPL-3.0-only"_s};
}

Library expectedLibrary()
{
    return {.name = u"tl::expected"_s,
            .version = u"%1.%2.%3"_s.arg(TL_EXPECTED_VERSION_MAJOR)
                           .arg(TL_EXPECTED_VERSION_MINOR)
                           .arg(TL_EXPECTED_VERSION_PATCH),
            .licence = u"CC0-1.0"_s};
}

QString librariesText(const QList<Library> &libraries)
{
    QStringList lines;
    for (const Library &library : libraries) {
        const QString name = library.version.isEmpty() ? library.name : library.name + u' ' + library.version;
        lines.append(u"%1 (%2)"_s.arg(name, library.licence));
    }
    return lines.join(u'\n');
}

QString versionText(const QList<Library> &libraries)
{
    return QStringLiteral(LAURELS_VERSION) +
           u"\n"
           "Free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later).\n"
           "It comes without any warranty. Not made or endorsed by LinkedIn.\n\n"_s +
           librariesText(libraries);
}

} // namespace Laurels
