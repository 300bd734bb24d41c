// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/status.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QWidget>

class QToolButton;

namespace Laurels {

/// One chip for each status that occurs, with its count. Any number may be on together; none on shows
/// everything. Left and Right go from chip to chip, Space switches one.
class StatusChips : public QWidget
{
    Q_OBJECT
public:
    explicit StatusChips(QWidget *parent = nullptr);

    void setCounts(const QHash<Status, int> &counts, Direction direction);
    [[nodiscard]] QSet<Status> chosen() const { return m_chosen; }
    void setChosen(const QSet<Status> &chosen);

signals:
    /// By the person, not by setChosen().
    void chosenChanged(const QSet<Laurels::Status> &chosen);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QList<Status> wantedStatuses(const QHash<Status, int> &counts) const;
    void rebuild(const QList<Status> &statuses);
    void toggle(const Status &status, bool isOn);

    QList<Status> m_statuses;
    QList<QToolButton *> m_chips;
    QSet<Status> m_chosen;
};

} // namespace Laurels
