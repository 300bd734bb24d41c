// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/archive/archivekey.h"

#include "backends/archive/profileaddress.h"

using namespace Qt::StringLiterals;

namespace Laurels::Archive {

namespace {

// No slug holds a colon.
constexpr auto beforeName = "name:"_L1;
constexpr auto beforeAddress = "address:"_L1;

PersonKey keyOfAddressText(const QString &address)
{
    return {.text = beforeAddress + keyFolded(address.simplified()), .isWeak = true};
}

} // namespace

QString foldedName(const QString &first, const QString &last)
{
    return keyFolded((first + u' ' + last).simplified());
}

PersonKey personKey(const QString &first, const QString &last, const QString &address)
{
    if (const auto slug = slugOf(address))
        return {.text = *slug};
    const QString name = foldedName(first, last);
    return name.isEmpty() ? keyOfAddressText(address) : keyOfName(name);
}

PersonKey keyOfName(const QString &foldedName)
{
    return {.text = beforeName + foldedName, .isWeak = true};
}

bool isWeakKey(const QString &person)
{
    return person.startsWith(beforeName) || person.startsWith(beforeAddress);
}

SkillKey skillKey(const QString &name)
{
    return {.text = keyFolded(name.simplified())};
}

QStringList connectionKeys(const QString &first, const QString &last, const QString &address)
{
    QStringList keys;
    if (const auto slug = slugOf(address))
        keys.append(*slug);
    if (const QString name = foldedName(first, last); !name.isEmpty())
        keys.append(keyOfName(name).text);
    if (keys.isEmpty() && !address.simplified().isEmpty())
        keys.append(keyOfAddressText(address).text);
    return keys;
}

} // namespace Laurels::Archive
