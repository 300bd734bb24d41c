// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/endorsementstore.h"

#include "samples.h"

#include <QSignalSpy>

#include <memory>

namespace Laurels {

/// For a test to inherit: a store with one account, and what it tells.
class StoreFixture
{
protected:
    using Rows = QList<RowId>;

    /// Everything a store said, one entry for each signal.
    struct Spies
    {
        explicit Spies(const EndorsementStore &store)
            : added(&store, &EndorsementStore::rowsAdded)
            , changed(&store, &EndorsementStore::rowsChanged)
            , removed(&store, &EndorsementStore::rowsRemoved)
            , people(&store, &EndorsementStore::peopleChanged)
            , marks(&store, &EndorsementStore::reviewMarksChanged)
        {
        }

        [[nodiscard]] QList<qsizetype> counts() const
        {
            return {added.count(), changed.count(), removed.count(), people.count(), marks.count()};
        }

        QSignalSpy added;
        QSignalSpy changed;
        QSignalSpy removed;
        QSignalSpy people;
        QSignalSpy marks;
    };

    static Rows rowsOf(const QSignalSpy &spy, qsizetype call = 0) { return spy.at(call).at(0).value<Rows>(); }

    /// Each test has its own.
    void renewStore()
    {
        store = std::make_unique<EndorsementStore>();
        account = AccountId::create();
        store->setAccount(account, Samples::owner(), {});
    }

    [[nodiscard]] RowId rowOf(qint64 id) const
    {
        return store->find(account, {Samples::owner(), id}).value();
    }

    std::unique_ptr<EndorsementStore> store;
    AccountId account;
};

} // namespace Laurels
