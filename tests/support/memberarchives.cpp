// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memberarchives.h"

namespace Laurels {

ArchiveFixture::Files MemberArchives::sample()
{
    using F = ArchiveFixture;
    return {.received = F::row("09:14:27", "Qt", "Nomi,Inventado", "nomi-inventado") +
                        F::row("09:14:27", "CMake", "Nomi,Inventado", "nomi-inventado") +
                        F::row("?", "Qt", "Perrin,\"Fictivus, PhD\"", "perrinfictivus", "hidden"),
            .given = F::row("2020/02/03 04:05:06 UTC", "Rust", "Nomi,Inventado", "nomi-inventado", "PENDING"),
            .connections = F::connection("Nomi,Inventado", "nomi-inventado"),
            .skills = "Qt\nRust\n"};
}

ArchiveFixture::Files MemberArchives::ofSomebodyElse()
{
    return {.received = ArchiveFixture::row("10:00:00", "Baking", "Nomi,Inventado", "nomi-inventado"),
            .owner = "Alia,Persona",
            .ownerSlug = "alia-persona"};
}

AccountId MemberArchives::openSample()
{
    const auto report = m_desk->open(sample());
    return report ? report->account : AccountId();
}

} // namespace Laurels
