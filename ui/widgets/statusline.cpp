// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusline.h"

#include "actions.h"
#include "badgebutton.h"
#include "plaintext.h"
#include "steptext.h"

#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QProgressBar *addBar(QWidget *box, const QString &objectName, const QString &accessibleName)
{
    auto *bar = new QProgressBar(box);
    bar->setObjectName(objectName);
    bar->setAccessibleName(accessibleName);
    bar->setMaximumWidth(box->fontMetrics().averageCharWidth() * 24);
    bar->setTextVisible(false);
    box->layout()->addWidget(bar);
    return bar;
}

QToolButton *addCancel(QWidget *box, const QString &objectName)
{
    auto *cancel = new QToolButton(box);
    cancel->setObjectName(objectName);
    cancel->setToolButtonStyle(Qt::ToolButtonTextOnly);
    cancel->setFocusPolicy(Qt::StrongFocus);
    box->layout()->addWidget(cancel);
    return cancel;
}

QWidget *makeBox()
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    return box;
}

} // namespace

StatusLine::StatusLine(Actions &actions, QWidget *parent)
    : QStatusBar(parent)
    , m_text(dataLabel())
    , m_progressBox(makeBox())
    , m_archiveBox(makeBox())
    , m_waiting(dataLabel())
{
    setObjectName(u"statusLine"_s);
    m_text->setObjectName(u"statusText"_s);
    m_waiting->setObjectName(u"statusWaiting"_s);
    buildSyncProgress(actions);
    buildArchiveProgress();
    setContentsMargins(fontMetrics().averageCharWidth(), 0, 0, 0);
    addWidget(m_text, 1);
    for (QWidget *box : {m_archiveBox, m_progressBox}) {
        addPermanentWidget(box);
        box->hide();
    }
    addPermanentWidget(m_waiting);
}

void StatusLine::buildSyncProgress(Actions &actions)
{
    m_progress = addBar(m_progressBox, u"syncProgress"_s, tr("Progress of the sync"));
    addCancel(m_progressBox, u"cancelSyncButton"_s)->setDefaultAction(actions.cancelSync);
}

void StatusLine::buildArchiveProgress()
{
    auto *text = dataLabel(tr("Reading your archive…"), m_archiveBox);
    text->setObjectName(u"archiveText"_s);
    m_archiveBox->setObjectName(u"archiveProgressBox"_s);
    m_archiveBox->setAccessibleName(text->text());
    m_archiveBox->layout()->addWidget(text);
    addBar(m_archiveBox, u"archiveProgress"_s, tr("Reading the archive"))->setRange(0, 0);
    m_cancelArchive = addCancel(m_archiveBox, u"cancelArchiveButton"_s);
    m_cancelArchive->setText(tr("Cancel"));
    m_cancelArchive->setAccessibleName(tr("Cancel reading the archive"));
    connect(m_cancelArchive, &QToolButton::clicked, this, [this] {
        m_cancelArchive->setEnabled(false);
        emit cancelArchiveWished();
    });
}

void StatusLine::setReadingArchive(bool isReading)
{
    m_cancelArchive->setEnabled(true);
    m_archiveBox->setVisible(isReading);
    if (isReading) {
        QAccessibleEvent alert(m_archiveBox, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

QString StatusLine::text(const Facts &facts)
{
    QStringList parts;
    if (facts.isSyncing)
        parts += tr("Reading… %n endorsement(s) so far", nullptr, facts.endorsementsRead);
    else if (facts.isArchive && facts.exportedOn.isValid())
        //: %1 is a date.
        parts +=
            tr("As of your archive of %1").arg(QLocale().toString(facts.exportedOn, QLocale::ShortFormat));
    else if (facts.isArchive)
        //: %1 is for instance "3 min ago".
        parts += tr("As of your archive, opened %1").arg(agoText(facts.syncedAt, facts.now));
    else if (facts.syncedAt.isValid())
        //: %1 is for instance "3 min ago".
        parts += tr("As of %1").arg(agoText(facts.syncedAt, facts.now));
    if (facts.news > 0)
        //: %1 is for instance "Tuesday", "yesterday" or "14:05".
        parts += tr("%n new since %1", nullptr, facts.news).arg(sinceText(facts.newsSince, facts.now));
    if (facts.syncedAt.isValid() || facts.received > 0 || facts.given > 0) {
        parts += tr("%1 received").arg(QLocale().toString(facts.received));
        parts += tr("%1 given").arg(QLocale().toString(facts.given));
    }
    if (!facts.pause.isEmpty())
        parts += facts.pause;
    return parts.join(u" · "_s);
}

void StatusLine::setFacts(const Facts &facts)
{
    m_text->setText(text(facts));
    m_progressBox->setVisible(facts.isSyncing);
    m_progress->setRange(0, facts.expected);
    m_progress->setValue(qMin(facts.endorsementsRead, facts.expected));
    m_waiting->setText(facts.waiting == 0 ? QString() : tr("%n change(s) waiting", nullptr, facts.waiting));
    m_waiting->setVisible(facts.waiting > 0);
}

} // namespace Laurels
