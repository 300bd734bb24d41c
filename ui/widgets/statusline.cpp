// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusline.h"

#include "actions.h"
#include "badgebutton.h"
#include "plaintext.h"
#include "steptext.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Laurels {

StatusLine::StatusLine(Actions &actions, QWidget *parent)
    : QStatusBar(parent)
    , m_text(dataLabel())
    , m_progress(new QProgressBar)
    , m_progressBox(new QWidget)
    , m_waiting(dataLabel())
{
    setObjectName(u"statusLine"_s);
    m_text->setObjectName(u"statusText"_s);
    m_waiting->setObjectName(u"statusWaiting"_s);
    m_progress->setObjectName(u"syncProgress"_s);
    m_progress->setAccessibleName(tr("Progress of the sync"));
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 24);
    m_progress->setTextVisible(false);
    auto *cancel = new QToolButton;
    cancel->setObjectName(u"cancelSyncButton"_s);
    cancel->setDefaultAction(actions.cancelSync);
    cancel->setToolButtonStyle(Qt::ToolButtonTextOnly);
    cancel->setFocusPolicy(Qt::StrongFocus);
    auto *box = new QHBoxLayout(m_progressBox);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_progress);
    box->addWidget(cancel);
    setContentsMargins(fontMetrics().averageCharWidth(), 0, 0, 0);
    addWidget(m_text, 1);
    addPermanentWidget(m_progressBox);
    addPermanentWidget(m_waiting);
    m_progressBox->hide();
}

QString StatusLine::text(const Facts &facts)
{
    QStringList parts;
    if (facts.isSyncing)
        parts += tr("Reading… %n endorsement(s) so far", nullptr, facts.endorsementsRead);
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
