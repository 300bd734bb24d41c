// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backendfactory.h"

#include <map>
#include <memory>

namespace Laurels {

/// Leaves each account to the factory of its source.
class SourceFactory : public BackendFactory
{
public:
    using Factories = std::map<Source, std::unique_ptr<BackendFactory>>;

    /// One for every source that is not isByHand(): nobody connects to those.
    explicit SourceFactory(Factories factories);

    [[nodiscard]] Connection *connect(const Account &account, const QByteArray &secret,
                                      QObject *parent) override;
    [[nodiscard]] AddressJob *findAddress(const Account &account, const QByteArray &secret,
                                          QObject *parent) override;

private:
    Factories m_factories;
};

} // namespace Laurels
