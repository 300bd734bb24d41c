// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulkbar.h"

#include "models/bulkprogress.h"
#include "models/errortext.h"
#include "plaintext.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QString doingText(const Status &wished)
{
    switch (wished.kind()) {
    case Status::Accepted:
        return BulkBar::tr("Showing");
    case Status::Hidden:
        return BulkBar::tr("Hiding");
    case Status::Rejected:
        return BulkBar::tr("Rejecting");
    case Status::Deleted:
        return BulkBar::tr("Withdrawing");
    default:
        return BulkBar::tr("Changing");
    }
}

} // namespace

BulkBar::BulkBar(BulkProgress &bulk, const Outbox &outbox, QWidget *parent)
    : QFrame(parent)
    , m_bulk(bulk)
    , m_outbox(outbox)
    , m_text(dataLabel())
    , m_progress(new QProgressBar)
{
    setObjectName(u"bulkBar"_s);
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    m_text->setObjectName(u"bulkText"_s);
    m_text->setWordWrap(true);
    m_progress->setObjectName(u"bulkProgress"_s);
    m_progress->setAccessibleName(tr("Progress of the changes"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_progress);
    m_cancel = addButton(u"bulkCancel"_s, tr("Cancel the rest"));
    m_retry = addButton(u"bulkRetry"_s, tr("Retry failed"));
    m_dismiss = addButton(u"bulkDismiss"_s, tr("Dismiss"));
    m_dismiss->setAccessibleName(tr("Dismiss what failed"));
    connect(m_cancel, &QPushButton::clicked, &bulk, &BulkProgress::cancelRest);
    connect(m_retry, &QPushButton::clicked, &bulk, &BulkProgress::retryFailed);
    connect(m_dismiss, &QPushButton::clicked, &bulk, &BulkProgress::forget);
    connect(&bulk, &BulkProgress::changed, this, &BulkBar::refresh);
    hide();
}

QPushButton *BulkBar::addButton(const QString &objectName, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    layout()->addWidget(button);
    return button;
}

void BulkBar::refresh()
{
    const BulkProgress::Counts &counts = m_bulk.counts();
    const bool isOpen = counts.open > 0;
    const bool isShown = m_bulk.isUnderWay() && (counts.total > 1 || counts.failed > 0);
    const bool isOver = !isOpen && !m_cancel->isHidden();
    m_text->setText(isOpen ? runningText() : endText());
    m_progress->setRange(0, counts.total);
    m_progress->setValue(counts.done + counts.failed);
    m_progress->setVisible(isOpen);
    m_cancel->setVisible(isOpen);
    m_cancel->setEnabled(counts.waiting > 0);
    m_retry->setVisible(!isOpen && counts.failed > 0);
    m_dismiss->setVisible(!isOpen);
    setAccessibleName(m_text->text());
    setVisible(isShown);
    if (isShown && isOver) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

QString BulkBar::runningText() const
{
    const BulkProgress::Counts &counts = m_bulk.counts();
    const QLocale locale;
    //: %1 is for instance "Hiding", %2 and %3 are numbers.
    const QString text =
        tr("%1: %2 of %3 done")
            .arg(doingText(m_bulk.wished()), locale.toString(counts.done), locale.toString(counts.total));
    //: %1 is for instance "Hiding: 3 of 50 done".
    return counts.failed > 0 ? tr("%1, %n failed", nullptr, counts.failed).arg(text) : text + u'.';
}

QString BulkBar::endText() const
{
    const BulkProgress::Counts &counts = m_bulk.counts();
    //: %1 is how many of them, %2 the reason.
    return tr("%n of %1 failed and are selected. %2", nullptr, counts.failed)
        .arg(QLocale().toString(counts.total), reason());
}

/// One sentence if they failed for one reason.
QString BulkBar::reason() const
{
    QSet<QString> reasons;
    const QList<OutboxItemId> failed = m_bulk.failed();
    for (const OutboxItemId id : failed) {
        const std::optional<OutboxItem> item = m_outbox.item(id);
        if (item && item->error)
            reasons.insert(errorText(*item->error).sentence());
    }
    return reasons.size() == 1 ? *reasons.cbegin() : tr("Each of them says why.");
}

} // namespace Laurels
