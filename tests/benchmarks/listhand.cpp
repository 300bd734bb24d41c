// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listhand.h"

#include "giveup.h"
#include "samplerows.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Laurels::Bench {

namespace {

class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget &widget) { widget.installEventFilter(this); }

    [[nodiscard]] bool hasSeenPaint() const { return m_hasSeenPaint; }

    bool eventFilter(QObject * /*watched*/, QEvent *event) override
    {
        m_hasSeenPaint |= event->type() == QEvent::Paint;
        return false;
    }

private:
    bool m_hasSeenPaint = false;
};

} // namespace

QStringList searches(const SampleRows &samples)
{
    return {u"maria"_s, u"novak"_s, u"skill of kind 12"_s,
            SampleRows::name(samples.people() * 3 / 5).toLower(), u"nobody knows"_s};
}

void settle()
{
    QAbstractEventDispatcher *events = QAbstractEventDispatcher::instance();
    do {
        // What is deleted later stays queued outside of exec(), and would keep this busy for ever.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    } while (events->processEvents(QEventLoop::AllEvents));
}

ListHand::ListHand(QLineEdit &search, QTableView &view, std::function<void()> rest)
    : m_search(search)
    , m_view(view)
    , m_rest(std::move(rest))
{
}

double ListHand::milliseconds(const std::function<void()> &act) const
{
    QElapsedTimer timer;
    timer.start();
    act();
    settle();
    const double passed = double(timer.nsecsElapsed()) / 1e6;
    m_rest();
    settle();
    return passed;
}

void ListHand::search(const QStringList &texts)
{
    const int all = m_view.model()->rowCount();
    for (const QString &text : texts) {
        for (const QChar letter : text) {
            const auto key = Qt::Key(letter.toUpper().unicode());
            m_times.narrowing.append(milliseconds(
                [&] { QTest::sendKeyEvent(QTest::Click, &m_search, key, letter, Qt::NoModifier); }));
        }
        if (m_search.text() != text || m_view.model()->rowCount() >= all)
            giveUp(u"the search for \"%1\" narrowed nothing"_s.arg(text));
        while (!m_search.text().isEmpty())
            m_times.widening.append(milliseconds([&] { QTest::keyClick(&m_search, Qt::Key_Backspace); }));
        if (m_view.model()->rowCount() != all)
            giveUp(u"not all rows came back"_s);
    }
}

void ListHand::change(const std::function<void()> &act)
{
    const PaintWatch watch(*m_view.viewport());
    m_times.change.append(milliseconds(act));
    if (!watch.hasSeenPaint())
        giveUp(u"a change was not painted"_s);
}

void ListHand::clickHeaders()
{
    for (int column = 0; column < m_view.model()->columnCount(); ++column) {
        // By a click it is in view.
        m_view.horizontalScrollBar()->setValue(m_view.horizontalHeader()->sectionPosition(column));
        settle();
        clickHeader(column);
        clickHeader(column);
    }
}

void ListHand::clickHeader(int column)
{
    const QHeaderView &header = *m_view.horizontalHeader();
    const QPoint middle(header.sectionViewportPosition(column) + header.sectionSize(column) / 2,
                        header.height() / 2);
    const auto sorting = [&header] {
        return std::pair(header.sortIndicatorSection(), header.sortIndicatorOrder());
    };
    const auto before = sorting();
    m_times.sort.append(
        milliseconds([&] { QTest::mouseClick(header.viewport(), Qt::LeftButton, Qt::NoModifier, middle); }));
    if (sorting() == before)
        giveUp(u"a click on a header did not sort"_s);
}

} // namespace Laurels::Bench
