// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace Laurels::Sandbox {

class SampleRandom;

/// An invented member.
struct SamplePerson
{
    QByteArray id{};
    QString firstName{};
    QString lastName{};  ///< may be empty
    QByteArray locale{}; ///< as `en_US`
    bool isPrivate = false;
    bool isConnection = true; ///< of the viewer

    friend bool operator==(const SamplePerson &, const SamplePerson &) = default;
};

/// The viewer first, then everybody else, the awkward names among the first fifty.
[[nodiscard]] QList<SamplePerson> samplePeople(qsizetype count, SampleRandom &random);

} // namespace Laurels::Sandbox
