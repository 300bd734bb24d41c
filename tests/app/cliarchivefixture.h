// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clifixture.h"
#include "zipmaker.h"

namespace Laurels {

/// For a test to inherit: laurels-cli, and invented archives for it to open.
class CliArchiveFixture
{
protected:
    using Files = QList<ZipMaker::Entry>;

    static inline const QByteArray receivedHeader =
        "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,"
        "Endorser Public Url,Endorsement Status\n";
    static inline const QByteArray givenHeader = QByteArray(receivedHeader).replace("Endorser", "Endorsee");

    static inline const QByteArray nomiQt = "2022/10/18 09:14:27 UTC,Qt,Nomi,Inventado,"
                                            "www.linkedin.com/in/nomi-inventado-0a1b2c3d,ACCEPTED\n";
    static inline const QByteArray nomiQtHidden = QByteArray(nomiQt).replace("ACCEPTED", "HIDDEN");
    static inline const QByteArray nomiCMake = QByteArray(nomiQt).replace("Qt", "CMake");
    static inline const QByteArray perrin = "2018/07/25 23:01:50 UTC,Woodworking,Perrin,\"Fictivus, PhD\","
                                            "www.linkedin.com/in/perrinfictivus,HIDDEN\n";
    static inline const QByteArray zara =
        "2026/02/03 04:05:06 UTC,Chess,Zara,Testova,www.linkedin.com/in/zara-testova,ACCEPTED\n";
    static inline const QByteArray wilma =
        "2020/02/03 04:05:06 UTC,Rust,Wilma,Erfunden,www.linkedin.com/in/wilma-erfunden,PENDING\n";

    static ZipMaker::Entry received(const QByteArray &rows)
    {
        return {.name = "Endorsement_Received_Info.csv", .content = receivedHeader + rows};
    }
    static ZipMaker::Entry given(const QByteArray &rows)
    {
        return {.name = "Endorsement_Given_Info.csv", .content = givenHeader + rows};
    }
    /// Whose archive it is, by name and by address.
    static Files owner(const QByteArray &first);

    static inline const Files firstFiles =
        owner("Owen") + Files{received(nomiQt + nomiCMake + perrin), given(wilma)};
    /// One was hidden, one is gone although its endorser is still there, and one is new.
    static inline const Files secondFiles =
        owner("Owen") + Files{received(zara + nomiQtHidden + perrin), given(wilma)};

    /// Each test has its own, with a sandbox.
    void renewCli();

    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QString zip(const Files &files, const QString &name = QStringLiteral("export.zip")) const;
    [[nodiscard]] CliOutcome json(const QStringList &arguments) const;
    [[nodiscard]] CliOutcome add(const QString &path, const QString &name = QStringLiteral("Mine")) const;
    [[nodiscard]] bool addFirst() const { return add(zip(firstFiles)).exitCode == 0; }
    [[nodiscard]] QJsonArray accounts() const;
    /// "Nomi Inventado: Qt ACCEPTED", with the wish behind an arrow.
    [[nodiscard]] QStringList listed(const QStringList &arguments) const;
    /// "Qt archive.changed ACCEPTED HIDDEN".
    [[nodiscard]] QStringList history() const;

    std::unique_ptr<CliFixture> cli;
};

} // namespace Laurels
