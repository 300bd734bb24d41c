// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

/// What the programs say about themselves, in --version and in the window. Pure: which libraries are in use
/// is for those to say who use them (models/libraries.h, sandbox/httpfront.h).
namespace Laurels {

/// A library as it is in use now: one that was installed since may be newer than at the build.
struct Library
{
    QString name{};
    QString version{}; ///< empty: it does not tell
    QString licence{}; ///< an SPDX identifier where there is one

    bool operator==(const Library &) const = default;
};

[[nodiscard]] Library qtLibrary();
[[nodiscard]] Library expectedLibrary();

/// A line for each: "Qt 6.4.2 (LGPL-3.0-only)".
[[nodiscard]] QString librariesText(const QList<Library> &libraries);

/// What stands behind the program's name in the answer to --version. The first line is the version alone, so
/// that a script can read it; in English, for the same reason. Several lines, no line break at the end.
[[nodiscard]] QString versionText(const QList<Library> &libraries);

} // namespace Laurels
