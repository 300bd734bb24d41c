// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

#include <functional>

class QLineEdit;
class QTableView;

namespace Laurels::Bench {

class SampleRows;

/// What was measured, in milliseconds, in the order in which it was done.
struct ListTimes
{
    QList<double> narrowing; ///< keystrokes that add a letter to the search
    QList<double> widening;  ///< keystrokes that take one away
    QList<double> change;    ///< of one row
    QList<double> sort;      ///< clicks on headers
};

/// What is searched for: names that many have and one that one person has, a skill, and what nobody has.
[[nodiscard]] QStringList searches(const SampleRows &samples);

/// Until nothing is left to paint, or to do.
void settle();

/// Uses a list as a person does. What is measured goes from the key, the click or the command to the moment
/// when the window has painted all that came of it, and has nothing else to do either.
class ListHand
{
public:
    /// `rest` is what time brings between two acts; not measured.
    ListHand(QLineEdit &search, QTableView &view, std::function<void()> rest);

    /// Types each text letter by letter and takes it away again letter by letter.
    void search(const QStringList &texts);
    /// The act changes a row that is in view.
    void change(const std::function<void()> &act);
    /// Each header twice: one way round and the other.
    void clickHeaders();

    [[nodiscard]] const ListTimes &times() const { return m_times; }

private:
    [[nodiscard]] double milliseconds(const std::function<void()> &act) const;
    void clickHeader(int column);

    QLineEdit &m_search;
    QTableView &m_view;
    std::function<void()> m_rest;
    ListTimes m_times;
};

} // namespace Laurels::Bench
