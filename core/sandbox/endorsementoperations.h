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
    EndorsementOperations(EndorsementTable &table, const Switches &switches, std::function<qint64()> now);

    [[nodiscard]] WireAnswer get(const RestliCall &call) const;
    [[nodiscard]] WireAnswer batchGet(const RestliCall &call) const;
    [[nodiscard]] WireAnswer find(const RestliCall &call);
    [[nodiscard]] WireAnswer create(const RestliCall &call);
    [[nodiscard]] WireAnswer partialUpdate(const RestliCall &call);

private:
    struct Wish;

    [[nodiscard]] bool isShown(const EndorsementRow &row) const;
    [[nodiscard]] QJsonObject element(const EndorsementRow &row) const;
    [[nodiscard]] const EndorsementRow *findShown(const QString &urn) const;
    [[nodiscard]] tl::expected<const EndorsementRow *, WireAnswer> named(const RestliValue &key) const;
    [[nodiscard]] tl::expected<quint32, WireAnswer> statusFilter(const QueryParameters &parameters) const;
    [[nodiscard]] const std::vector<size_t> &found(bool isReceived, quint32 statuses);
    [[nodiscard]] std::optional<WireAnswer> refuseCreate(const Wish &wish) const;
    [[nodiscard]] const EndorsementRow *sameAs(const Wish &wish) const;
    [[nodiscard]] std::optional<WireAnswer> refuseUpdate(const EndorsementRow &row,
                                                         const QString &status) const;

    EndorsementTable &m_table;
    const Switches &m_switches;
    std::function<qint64()> m_now;
    /// What found() has told, by finder and statuses, as long as it is true.
    QHash<quint32, std::vector<size_t>> m_found;
    std::pair<quint64, quint64> m_foundAt; ///< revisions of table and switches
};

} // namespace Laurels::Sandbox
