// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/endorsement.h"

#include <QJsonValue>

#include <tl/expected.hpp>

#include <optional>

namespace Laurels {

/// What an endorsement has where its element says nothing.
struct ElementDefaults
{
    PersonUrn recipient;
    PersonUrn endorser;
    std::optional<qint64> id;
};

/// Reads one endorsement as LinkedIn writes it (reference linkedin.md, section 1.1). Everything but
/// recipient and id, which make its URN, may be missing or unreadable. Fails with a reason for the log.
[[nodiscard]] tl::expected<Endorsement, QString> readElement(const QJsonValue &element,
                                                             const ElementDefaults &defaults);

} // namespace Laurels
