// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archivefixture.h"

namespace Laurels {

/// For a test to inherit: archives of two invented members, and a desk to open them on.
class MemberArchives
{
protected:
    using Files = ArchiveFixture::Files;

    static Files sample();
    static Files ofSomebodyElse();
    /// The account of sample(), opened.
    AccountId openSample();

    std::unique_ptr<ArchiveFixture> m_desk;
};

} // namespace Laurels
