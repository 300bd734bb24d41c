// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backend.h"
#include "stores/endorsementstore.h"

#include <QObject>

#include <memory>
#include <optional>

namespace Laurels {

/// Asks the service for names of people that are known by URN only, in batches, one batch at a time, those
/// wanted last first. Names go into the store's memory and nowhere else. A 403 ends the asking for this
/// session: rows then show a short id. After any other failure it waits for the next request(), which asks
/// for the rest as well. The backend must outlive it.
class NameResolver : public QObject
{
    Q_OBJECT
public:
    NameResolver(Backend &backend, EndorsementStore &store, QObject *parent = nullptr);
    ~NameResolver() override;

    /// Those that were asked for before are left out, also where the service would not say.
    void request(const QList<PersonUrn> &people);
    [[nodiscard]] bool isIdle() const;
    /// The service does not tell names to this application.
    [[nodiscard]] bool isRefused() const;
    /// Why the last batch failed; nothing after a good one.
    [[nodiscard]] const std::optional<Error> &error() const;

signals:
    /// Nothing is on its way any more: all was asked, or it failed or was refused.
    void idle();
    void refused();

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace Laurels
