// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/endorsementcells.h"

#include "models/endorsementorder.h"
#include "models/words.h"

#include <QCoreApplication>

namespace Laurels {

namespace {

QDateTime timeOf(qint64 milliseconds)
{
    return milliseconds == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

struct CellWords
{
    Q_DECLARE_TR_FUNCTIONS(EndorsementCells)
};

} // namespace

EndorsementCells::EndorsementCells(const EndorsementStore &store, RowId id, const QDateTime &now)
    : m_store(store)
    , m_id(id)
    , m_row(store.row(id))
    , m_now(now)
{
}

const QList<int> &EndorsementCells::roles()
{
    static const QList<int> all{Qt::DisplayRole,
                                Qt::ToolTipRole,
                                Qt::AccessibleTextRole,
                                EndorsementModel::PersonUrnRole,
                                EndorsementModel::StatusRole,
                                EndorsementModel::WriteStateRole,
                                EndorsementModel::WriteTextRole,
                                EndorsementModel::SortRole,
                                EndorsementModel::ToReviewRole};
    return all;
}

QVariant EndorsementCells::data(Column column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return displayText(column);
    case Qt::ToolTipRole:
        return toolTip(column);
    case Qt::AccessibleTextRole:
        return accessibleText(column);
    case EndorsementModel::RowIdRole:
        return quint32(m_id);
    case EndorsementModel::UrnRole:
        return m_store.urn(m_id).toString();
    case EndorsementModel::PersonUrnRole:
        return m_store.person(m_row.person).urn.toString();
    case EndorsementModel::StatusRole:
        return m_store.status(m_row.wished).toWire();
    case EndorsementModel::WriteStateRole:
        return int(m_row.write);
    case EndorsementModel::WriteTextRole:
        return writeStateText(m_store, m_id);
    case EndorsementModel::SortRole:
        return sortValue(column);
    case EndorsementModel::ToReviewRole:
        return m_row.isToReview;
    default:
        return {};
    }
}

QString EndorsementCells::displayText(Column column) const
{
    switch (column) {
    case Column::Person:
        return personText(m_store.person(m_row.person));
    case Column::Skill:
        return skillText(m_store.skill(m_row.skill).phrase);
    case Column::Status:
        return statusWord();
    case Column::Created:
        return shortTimeText(timeOf(m_row.created), m_now);
    case Column::Changed:
        return shortTimeText(timeOf(m_row.lastModified), m_now);
    case Column::Count:
        break;
    }
    return {};
}

QString EndorsementCells::statusWord() const
{
    return statusText(m_store.status(m_row.wished), m_row.direction);
}

QVariant EndorsementCells::toolTip(Column column) const
{
    const bool isLong = m_store.isByHand(m_row.account) && m_row.write != WriteState::None;
    return column == Column::Status && isLong ? accessibleText(column).toString().toHtmlEscaped()
                                              : fullTime(column);
}

QVariant EndorsementCells::fullTime(Column column) const
{
    switch (column) {
    case Column::Created:
        return fullTimeText(timeOf(m_row.created));
    case Column::Changed:
        return fullTimeText(timeOf(m_row.lastModified));
    case Column::Person:
    case Column::Skill:
    case Column::Status:
    case Column::Count:
        break;
    }
    return {};
}

QVariant EndorsementCells::accessibleText(Column column) const
{
    if (column == Column::Status && m_row.write != WriteState::None)
        return CellWords::tr("%1, %2", "%1 is a status, %2 how far a change is")
            .arg(statusWord(), writeStateText(m_store, m_id));
    return fullTime(column); // else empty: the text shown says it
}

QVariant EndorsementCells::sortValue(Column column) const
{
    switch (column) {
    case Column::Created:
        return m_row.created;
    case Column::Changed:
        return m_row.lastModified;
    case Column::Status:
        return statusRank(m_row.wished);
    case Column::Person:
    case Column::Skill:
    case Column::Count:
        break;
    }
    return displayText(column);
}

} // namespace Laurels
