// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/endorsementmodel.h"

#include "fakeclock.h"
#include "samples.h"

#include <QAbstractItemModelTester>

#include <memory>

namespace Laurels {

/// What a model tells a view about its rows, as "insert 0-2", "remove 3-3", "move 1-1 to 4", "layout" and
/// "data 0-1:0-4".
class Recorder : public QObject
{
public:
    explicit Recorder(const QAbstractItemModel &model);

    [[nodiscard]] QStringList take() { return std::exchange(m_log, {}); }

private:
    void note(const QString &what, int first, int last);

    QStringList m_log;
};

QString text(const QAbstractItemModel &model, int row, EndorsementModel::Column column,
             int role = Qt::DisplayRole);

/// One column, top to bottom.
QStringList texts(const QAbstractItemModel &model, EndorsementModel::Column column,
                  int role = Qt::DisplayRole);

/// The numbers of the endorsements shown, top to bottom.
QString numbers(const EndorsementModel &model, const EndorsementStore &store);

/// A store with one account, and a model of it that Qt's own tester watches. All in English.
class EndorsementModelFixture
{
protected:
    EndorsementModelFixture();

    void makeModel();
    void dropModel();

    void add(const QList<Endorsement> &endorsements, Direction direction = Direction::Received);
    void name(QStringView id, const QString &name);
    [[nodiscard]] RowId row(qint64 number) const;

    std::unique_ptr<EndorsementStore> m_store;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<EndorsementModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    AccountId m_account = AccountId::create();
};

} // namespace Laurels
