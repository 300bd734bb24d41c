// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cliarchivefixture.h"

#include <QFile>
#include <QJsonDocument>

namespace Laurels {

using namespace Qt::StringLiterals;

CliArchiveFixture::Files CliArchiveFixture::owner(const QByteArray &first)
{
    const QByteArray address = "https://www.linkedin.com/in/" + first.toLower() + "-imaginato";
    return {{.name = "Profile.csv",
             .content = "First Name,Last Name,Headline\n" + first + ",Imaginato,Maker of things\n"},
            {.name = "Invitations.csv",
             .content = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
                        "O,N,1/1/24,,OUTGOING," +
                        address + ",https://www.linkedin.com/in/nomi\n"}};
}

void CliArchiveFixture::renewCli()
{
    cli = std::make_unique<CliFixture>(
        SandboxOptions{.received = 5, .given = 2, .token = "a-token-that-nobody-may-keep-0123456789"});
    QVERIFY(cli->isRunning);
}

QString CliArchiveFixture::write(const QString &name, const QByteArray &bytes) const
{
    const QString path = cli->home.filePath(name);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

QString CliArchiveFixture::zip(const Files &files, const QString &name) const
{
    return write(name, ZipMaker::zip(files));
}

CliOutcome CliArchiveFixture::json(const QStringList &arguments) const
{
    return cli->runSignedOut(QStringList{u"--json"_s} + arguments);
}

CliOutcome CliArchiveFixture::add(const QString &path, const QString &name) const
{
    return json({u"accounts"_s, u"add"_s, u"archive"_s, u"--name"_s, name, path});
}

QJsonArray CliArchiveFixture::accounts() const
{
    return json({u"accounts"_s}).json()[u"accounts"_s].toArray();
}

QStringList CliArchiveFixture::listed(const QStringList &arguments) const
{
    QStringList lines;
    const QJsonArray endorsements = json(QStringList{u"list"_s} + arguments).endorsements();
    for (const QJsonValue &each : endorsements) {
        const QString wished = each[u"wishedStatus"_s].toString();
        lines.append(u"%1: %2 %3"_s.arg(each[u"person"_s][u"name"_s].toString(), each[u"skill"_s].toString(),
                                        each[u"status"_s].toString()) +
                     (wished.isEmpty() ? QString() : u" -> "_s + wished));
    }
    return lines;
}

QStringList CliArchiveFixture::history() const
{
    const QString path = cli->home.filePath(u"history.json"_s);
    QFile file(path);
    if (cli->runSignedOut({u"export"_s, u"history"_s, path}).exitCode != 0 || !file.open(QIODevice::ReadOnly))
        return {u"(no history)"_s};
    QStringList lines;
    const QJsonArray entries = QJsonDocument::fromJson(file.readAll())[u"history"_s].toArray();
    for (const QJsonValue &each : entries)
        lines.append(QStringList{each[u"skill"_s].toString(), each[u"outcome"_s].toString(),
                                 each[u"from"_s].toString(), each[u"to"_s].toString()}
                         .join(u' '));
    return lines;
}

} // namespace Laurels
