// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplearchive.h"

#include "giveup.h"
#include "samplerows.h"
#include "zipmaker.h"

#include <QDateTime>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels::Bench {

namespace {

constexpr int rowsOfAPerson = 4;
constexpr int skillsOfARound = 37;

/// "Ada,Almeida 17": first and last name.
QByteArray names(int person)
{
    QByteArray name = SampleRows::name(person).toUtf8();
    name.replace(name.indexOf(' '), 1, ",");
    return name;
}

QByteArray address(int person)
{
    return "www.linkedin.com/in/sample-person-" + QByteArray::number(person) + "-0a1b2c3d";
}

/// As long as it is told, of what is not worth packing.
QByteArray messages(qint64 bytes)
{
    QByteArray noise(bytes * 3 / 4 + 1, Qt::Uninitialized);
    QRandomGenerator random(1);
    std::generate(noise.begin(), noise.end(), [&random] { return char(random.generate() & 0xff); });
    return "FROM,TO,CONTENT\nA,B,\"" + noise.toBase64() + "\"\n";
}

qint64 save(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush())
        giveUp(u"%1 cannot be written"_s.arg(path));
    return content.size();
}

} // namespace

SampleArchive::SampleArchive(int rows)
    : m_rows(rows)
    , m_people(std::max(1, rows / rowsOfAPerson))
{
}

/// The newest first, one a minute; nobody endorses a skill twice.
QByteArray SampleArchive::received() const
{
    const QDateTime newest(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    QByteArray table = "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,"
                       "Endorser Public Url,Endorsement Status\n";
    for (int i = 0; i < m_rows; ++i) {
        const int person = i % m_people;
        const int skill = i / m_people * skillsOfARound + person % skillsOfARound;
        table += newest.addSecs(qint64(i) * -60).toString(u"yyyy/MM/dd HH:mm:ss"_s).toLatin1() +
                 " UTC,Skill of kind " + QByteArray::number(skill) + ',' + names(person) + ',' +
                 address(person) + (i % 15 == 0 ? ",HIDDEN\n" : ",ACCEPTED\n");
    }
    return table;
}

QByteArray SampleArchive::connections() const
{
    QByteArray table = "Notes:\n\"Some addresses are missing.\"\n\n"
                       "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";
    for (int person = 0; person < m_people; ++person)
        table += names(person) + ",https://" + address(person) + ",,\"Sample, Sons & Company " +
                 QByteArray::number(person % 400) + "\",Boat builder,09 Mar 2019\n";
    return table;
}

qint64 SampleArchive::saveZip(const QString &path, qint64 bytes) const
{
    QList<ZipMaker::Entry> entries{
        {.name = "Endorsement_Received_Info.csv", .content = received(), .hasDescriptor = true},
        {.name = "Connections.csv", .content = connections(), .hasDescriptor = true},
        {.name = "Profile.csv",
         .content = "First Name,Last Name,Headline\nOlive,Owner,Maker of things\n",
         .hasDescriptor = true}};
    if (bytes > 0)
        entries.prepend({.name = "messages.csv", .content = messages(bytes), .isDeflated = false});
    return save(path, ZipMaker::zip(entries));
}

qint64 SampleArchive::saveReceived(const QString &path) const
{
    return save(path, received());
}

} // namespace Laurels::Bench
