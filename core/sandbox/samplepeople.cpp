// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/samplepeople.h"

#include "sandbox/samplerandom.h"

#include <QSet>

#include <iterator>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox {

namespace {

constexpr const char16_t *firstNames[] = {
    u"Ada",   u"Agnes",  u"Alba",   u"Amara",   u"Anton",  u"Arjun", u"Astrid",  u"Basil",  u"Beatriz",
    u"Bela",  u"Birgit", u"Bruno",  u"Camille", u"Carlos", u"Celia", u"Chidi",   u"Clara",  u"Cosmo",
    u"Dagny", u"Daria",  u"Delia",  u"Dmitri",  u"Edda",   u"Elif",  u"Emil",    u"Enzo",   u"Esther",
    u"Farid", u"Fatou",  u"Felix",  u"Fiona",   u"Gita",   u"Greta", u"Hamid",   u"Hanna",  u"Hugo",
    u"Ida",   u"Ines",   u"Ivan",   u"Jana",    u"Jasper", u"Joana", u"Juno",    u"Kamal",  u"Karla",
    u"Kofi",  u"Lars",   u"Leila",  u"Lena",    u"Linus",  u"Lucía", u"Mabel",   u"Magnus", u"Mai",
    u"Marek", u"Maria",  u"Maya",   u"Milo",    u"Nadia",  u"Naomi", u"Nils",    u"Nora",   u"Olga",
    u"Omar",  u"Oskar",  u"Pablo",  u"Paula",   u"Petra",  u"Priya", u"Quentin", u"Rafael", u"Rosa",
    u"Ruben", u"Sanne",  u"Saskia", u"Selma",   u"Sigrid", u"Silas", u"Sofia",   u"Søren",  u"Tara",
    u"Theo",  u"Tilda",  u"Tomás",  u"Ulla",    u"Uma",    u"Viggo", u"Vera",    u"Wanda",  u"Wilma",
    u"Xenia", u"Yannis", u"Yara",   u"Yusuf",   u"Zeno",   u"Zoë",
};

// Made of two words each, so that nobody is called like that by chance.
constexpr const char16_t *surnameStarts[] = {
    u"Amber",  u"Apple",  u"Ash",   u"Birch",   u"Bramble", u"Brook",   u"Cinder",  u"Clover",
    u"Copper", u"Cotton", u"Elder", u"Ember",   u"Feather", u"Fern",    u"Finch",   u"Frost",
    u"Ginger", u"Hazel",  u"Heron", u"Honey",   u"Ivory",   u"Juniper", u"Lantern", u"Lark",
    u"Linden", u"Maple",  u"Marsh", u"Meadow",  u"Mossy",   u"Nettle",  u"Otter",   u"Pebble",
    u"Plum",   u"Quill",  u"Raven", u"Saffron", u"Sorrel",  u"Thistle", u"Velvet",  u"Willow",
};
constexpr const char16_t *surnameEnds[] = {
    u"bank", u"berg",  u"bottom", u"by",     u"castle", u"combe", u"dale", u"down",  u"feld",  u"field",
    u"gate", u"hart",  u"house",  u"keeper", u"lund",   u"mead",  u"moor", u"quist", u"ridge", u"sen",
    u"shaw", u"smith", u"stead",  u"stone",  u"thorpe", u"water", u"wick", u"wood",  u"worth", u"wright",
};

struct AwkwardName
{
    const char16_t *first;
    const char16_t *last;
    const char *locale;
};

// What breaks a list that trusts names: other scripts and directions, markup, formulas, nothing at all.
constexpr AwkwardName awkwardNames[] = {
    {u"ليلى", u"السنديان", "ar_AE"},
    {u"يوسف", u"أبو الياسمين", "ar_AE"},
    {u"יעל", u"אגוזי", "he_IL"},
    {u"נועם", u"בן־ערבה", "he_IL"},
    {u"小棠", u"林木", "zh_CN"},
    {u"ひなた", u"青空", "ja_JP"},
    {u"가람", u"솔숲", "ko_KR"},
    {u"Zoë 🌻", u"Sonnenfeld", "de_DE"},
    {u"👩‍🚀 Juno", u"Starlight 🚀", "en_US"},
    {u"<b>Bold</b>", u"Person", "en_US"},
    {u"<img src=x>", u"Pictureless", "en_US"},
    {u"<a href=\"https://collector.invalid/\">Linka</a>", u"Underline", "en_US"},
    {u"&amp;", u"Sons & Daughters", "en_US"},
    {u"=HYPERLINK(\"https://collector.invalid\")", u"Formula", "en_US"},
    {u"Robert'); DROP TABLE endorsements;--", u"Quotewell", "en_US"},
    {u"Maximiliane-Konstantina Theodolinde Philippa Alexandrina",
     u"von und zu Brambleworth-Featherstonehaugh auf Unterobermittelthistledown-Rabenstein (geborene "
     u"Lanternkeeper)",
     "de_DE"},
    {u"Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", u"Long", "de_DE"},
    {u"Mononym", u"", "en_US"},
    {u"", u"Surnameonly", "en_US"},
    {u"Siobhán", u"O'Quillfeather", "en_IE"},
    {u"Dr. Ing. h. c. Otto", u"Ember, MBA, PMP®", "de_DE"},
    {u"Z̷a̷l̷g̷o̷", u"C̈ombining", "en_US"},
    {u"Zwölf\u200bBoxkämpfer", u"Zero\u200dWidth", "de_DE"},
    {u"\u202eesreveR", u"Override", "en_US"},
    {u"Åsa", u"Ängström-Ögren", "sv_SE"},
    {u"Łucja", u"Źdźbłowska", "pl_PL"},
    {u"Ольга", u"Ивушкина-Рябинова", "ru_RU"},
    {u"Ελένη", u"Λυχναράκη", "el_GR"},
    {u"อรุณ", u"ดอกไม้ป่า", "th_TH"},
    {u"अनन्या", u"वनफूल", "hi_IN"},
};
constexpr qsizetype awkwardNameCount = std::size(awkwardNames);

QByteArray newId(SampleRandom &random, QSet<QByteArray> &taken)
{
    constexpr QByteArrayView letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    QByteArray id;
    do {
        id.clear();
        for (int i = 0; i < 10; ++i)
            id.append(letters[random.below(letters.size())]);
    } while (taken.contains(id));
    taken.insert(id);
    return id;
}

template <typename List>
QString anyOf(const List &list, SampleRandom &random)
{
    return QString::fromUtf16(list[random.below(qsizetype(std::size(list)))]);
}

SamplePerson plainPerson(SampleRandom &random)
{
    SamplePerson person;
    person.firstName = anyOf(firstNames, random);
    person.lastName = anyOf(surnameStarts, random) + anyOf(surnameEnds, random);
    person.locale = "en_US"_ba;
    return person;
}

SamplePerson awkwardPerson(const AwkwardName &name)
{
    return {.firstName = QString::fromUtf16(name.first),
            .lastName = QString::fromUtf16(name.last),
            .locale = name.locale};
}

} // namespace

QList<SamplePerson> samplePeople(qsizetype count, SampleRandom &random)
{
    QList<SamplePerson> people;
    people.reserve(count);
    QSet<QByteArray> taken;
    for (qsizetype i = 0; i < count; ++i) {
        // Every third of the first, where the frequent endorsers are: the demo stays pleasant to read.
        const bool isAwkward = i > 0 && i % 3 == 0 && i / 3 <= awkwardNameCount;
        SamplePerson person = isAwkward ? awkwardPerson(awkwardNames[i / 3 - 1]) : plainPerson(random);
        person.id = newId(random, taken);
        person.isPrivate = i > 0 && !isAwkward && random.chance(0.04);
        person.isConnection = random.chance(0.85);
        people.append(person);
    }
    people.first().firstName = u"Robin"_s;
    people.first().lastName = u"Laurelwood"_s;
    return people;
}

} // namespace Laurels::Sandbox
