// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/profile.h"

#include <QAbstractTableModel>
#include <QList>
#include <QSet>

#include <vector>

namespace Laurels {

/// The skills of a profile that was read, with a tick before each that can be endorsed: for choosing several.
/// Nothing is ticked at first. Those that can be chosen come first, the most endorsed before the others, else
/// in the service's order.
class ProfileSkillsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Skill, Count, State, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    /// `given` and `onTheirWay` are ids of skills that this account has endorsed with Laurels, or is about
    /// to: the profile may not know yet.
    void setProfile(const Profile &profile, const QSet<qint64> &given, const QSet<qint64> &onTheirWay);
    void clear();
    [[nodiscard]] QList<ProfileSkill> chosen() const;
    [[nodiscard]] bool canChooseAny() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void chosenChanged();

private:
    enum class State { Free, Endorsed, Given, OnItsWay, NotConnected, NotOffered };
    struct Row
    {
        ProfileSkill skill;
        State state = State::Free;
        bool isChosen = false;
    };

    [[nodiscard]] static QString stateText(State state);
    [[nodiscard]] QString toolTip(const Row &row) const;

    std::vector<Row> m_rows;
};

} // namespace Laurels
