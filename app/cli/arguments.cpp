// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels {

Arguments::Arguments()
{
    m_parser.addOption({{u"h"_s, u"help"_s}, {}});
    m_parser.addOption({{u"v"_s, u"version"_s}, {}});
    for (const QString &flag : {u"demo"_s, u"json"_s, u"no-keychain"_s, u"names"_s, u"dry-run"_s,
                                u"suggest"_s, u"force"_s, u"discard"_s, u"yes"_s})
        m_parser.addOption(QCommandLineOption(flag));
    for (const QString &option : {u"profile"_s, u"name"_s, u"url"_s, u"account-id"_s, u"status"_s, u"skill"_s,
                                  u"skill-id"_s, u"person"_s, u"search"_s, u"limit"_s, u"to"_s})
        m_parser.addOption({option, {}, u"VALUE"_s});
}

QString Arguments::read(const QStringList &arguments)
{
    if (!m_parser.parse(arguments))
        return m_parser.errorText() + u'.';
    m_words = m_parser.positionalArguments();
    return {};
}

QString Arguments::optionBeside(const QStringList &known) const
{
    const QStringList given = m_parser.optionNames();
    const auto beside = std::find_if(given.begin(), given.end(),
                                     [&known](const QString &option) { return !known.contains(option); });
    return beside == given.end() ? QString() : *beside;
}

} // namespace Laurels
