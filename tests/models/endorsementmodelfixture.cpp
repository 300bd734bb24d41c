// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endorsementmodelfixture.h"

namespace Laurels {

using namespace Qt::StringLiterals;
using namespace Samples;

Recorder::Recorder(const QAbstractItemModel &model)
{
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { note(u"insert"_s, first, last); });
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { note(u"remove"_s, first, last); });
    connect(&model, &QAbstractItemModel::rowsMoved, this,
            [this](const QModelIndex &, int first, int last, const QModelIndex &, int to) {
                m_log << u"move %1-%2 to %3"_s.arg(first).arg(last).arg(to);
            });
    connect(&model, &QAbstractItemModel::layoutChanged, this, [this] { m_log << u"layout"_s; });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { m_log << u"reset"_s; });
    connect(
        &model, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &from, const QModelIndex &to) {
            m_log << u"data %1-%2:%3-%4"_s.arg(from.row()).arg(to.row()).arg(from.column()).arg(to.column());
        });
}

void Recorder::note(const QString &what, int first, int last)
{
    m_log << u"%1 %2-%3"_s.arg(what).arg(first).arg(last);
}

QString text(const QAbstractItemModel &model, int row, EndorsementModel::Column column, int role)
{
    return model.index(row, int(column)).data(role).toString();
}

QStringList texts(const QAbstractItemModel &model, EndorsementModel::Column column, int role)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << text(model, row, column, role);
    return all;
}

QString numbers(const EndorsementModel &model, const EndorsementStore &store)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << QString::number(store.row(model.rowId(row)).id);
    return all.join(u' ');
}

EndorsementModelFixture::EndorsementModelFixture()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void EndorsementModelFixture::makeModel()
{
    m_store = std::make_unique<EndorsementStore>();
    m_store->setAccount(m_account, owner(), {});
    m_clock = std::make_unique<FakeClock>();
    m_clock->setNow(day(10));
    m_model = std::make_unique<EndorsementModel>(*m_store, *m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
}

void EndorsementModelFixture::dropModel()
{
    m_tester.reset();
    m_model.reset();
    m_store.reset();
}

void EndorsementModelFixture::add(const QList<Endorsement> &endorsements, Direction direction)
{
    m_store->merge(m_account, direction, endorsements);
}

void EndorsementModelFixture::name(QStringView id, const QString &name)
{
    m_store->setPeople({{person(id), name, Person::Visibility::Known}});
}

RowId EndorsementModelFixture::row(qint64 number) const
{
    return m_store->find(m_account, {owner(), number}).value();
}

} // namespace Laurels
