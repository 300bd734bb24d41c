// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/sourcefactory.h"

namespace Laurels {

SourceFactory::SourceFactory(Factories factories)
    : m_factories(std::move(factories))
{
}

Connection *SourceFactory::connect(const Account &account, const QByteArray &secret, QObject *parent)
{
    return m_factories.at(account.source)->connect(account, secret, parent);
}

AddressJob *SourceFactory::findAddress(const Account &account, const QByteArray &secret, QObject *parent)
{
    return m_factories.at(account.source)->findAddress(account, secret, parent);
}

} // namespace Laurels
