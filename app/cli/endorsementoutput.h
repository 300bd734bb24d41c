// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/endorsement.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace Laurels {

/// An endorsement as the terminal shows it.
struct ShownEndorsement
{
    Endorsement endorsement;
    Direction direction = Direction::Received;
    Person person; ///< the other one
    std::optional<Status> wished{};
};

/// The shape that the design promises to scripts: {"urn","direction","person":{"urn","name"},"skill",
/// "status","wishedStatus","created","lastModified"}. What is not known is null; times are ISO 8601, UTC.
[[nodiscard]] QJsonObject toJson(const ShownEndorsement &shown);
/// A table for people, with its heading; in the order given.
[[nodiscard]] QString toTable(const QList<ShownEndorsement> &list);

} // namespace Laurels
