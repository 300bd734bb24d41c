// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/strictrestli.h"
#include "sandbox/switches.h"
#include "sandbox/wiremessage.h"

#include <QJsonObject>

namespace Laurels::Sandbox {

/// The answer to a batch get: three maps by key, spelled and filled as the switches say (reference
/// linkedin.md, section 1.4).
class BatchAnswer
{
public:
    explicit BatchAnswer(const Switches &switches);

    void addResult(const QString &key, const QJsonObject &value);
    void addMissing(const QString &key, const QString &message);
    /// `asked`: the value of `ids`; a refusal if it is no list, or too long.
    [[nodiscard]] WireAnswer answer(const RestliValue &asked) const;

private:
    [[nodiscard]] QString spelled(const QString &key) const;

    const Switches &m_switches;
    QJsonObject m_results;
    QJsonObject m_statuses;
    QJsonObject m_errors;
};

} // namespace Laurels::Sandbox
