// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/endorsementtable.h"
#include "sandbox/restlicall.h"
#include "sandbox/switches.h"

#include <functional>

namespace Laurels::Sandbox {

/// The endorsement resource: its documented rules, and its undocumented ones by switch.
class EndorsementOperations
{
public:
    /// `now`: ms since 1970.
    EndorsementOperations(EndorsementTable &table, Switches &switches, std::function<qint64()> now);

    [[nodiscard]] WireAnswer get(const RestliCall &call);
    [[nodiscard]] WireAnswer batchGet(const RestliCall &call);
    [[nodiscard]] WireAnswer find(const RestliCall &call);
    [[nodiscard]] WireAnswer create(const RestliCall &call);
    [[nodiscard]] WireAnswer partialUpdate(const RestliCall &call);

private:
    struct Wish;
    struct Window;

    [[nodiscard]] bool isShown(const EndorsementRow &row) const;
    [[nodiscard]] QJsonObject element(const EndorsementRow &row) const;
    EndorsementRow *findShown(const QString &urn);
    [[nodiscard]] tl::expected<EndorsementRow *, WireAnswer> named(const RestliValue &key);
    [[nodiscard]] tl::expected<quint32, WireAnswer> statusFilter(const QueryParameters &parameters) const;
    [[nodiscard]] QJsonArray elements(const Window &window, bool isReceived, quint32 statuses) const;
    [[nodiscard]] std::optional<WireAnswer> refuseCreate(const Wish &wish);
    [[nodiscard]] EndorsementRow *sameAs(const Wish &wish);
    [[nodiscard]] std::optional<WireAnswer> refuseUpdate(const EndorsementRow &row, const QString &status);

    EndorsementTable &m_table;
    Switches &m_switches;
    std::function<qint64()> m_now;
};

} // namespace Laurels::Sandbox
