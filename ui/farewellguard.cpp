// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "farewellguard.h"

#include "workspace.h"

#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace Laurels {

FarewellGuard::FarewellGuard(Workspace &workspace, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_window(window)
{
    connect(&workspace.outbox, &Outbox::itemsChanged, this, &FarewellGuard::closeIfDone);
}

bool FarewellGuard::mayClose()
{
    // The end of the person's session does not wait for questions.
    if (m_isDecided || qGuiApp->isSavingSession() || m_workspace.outbox.openCount() == 0)
        return true;
    if (!m_isLeaving) {
        m_isLeaving = true;
        emit hint(tr("Sending %n change(s) before closing…", nullptr, m_workspace.outbox.openCount()));
        m_workspace.outbox.endGrace();
        m_workspace.clock.callAfter(patience, this, [this] {
            if (m_isLeaving)
                ask();
        });
    }
    return false;
}

void FarewellGuard::closeIfDone()
{
    if (m_isLeaving && m_workspace.outbox.openCount() == 0) {
        m_isLeaving = false;
        QMetaObject::invokeMethod(&m_window, &QWidget::close, Qt::QueuedConnection);
    }
}

void FarewellGuard::ask()
{
    m_isLeaving = false;
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Changes not sent"), {}, QMessageBox::NoButton, &m_window);
    question->setObjectName(u"farewellQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setText(tr("%n change(s) could not be sent yet.", nullptr, m_workspace.outbox.openCount()));
    question->setInformativeText(tr("If you quit now, they are forgotten and LinkedIn stays as it is."));
    auto *quit = question->addButton(tr("Quit and forget them"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Stay"), QMessageBox::RejectRole));
    connect(quit, &QPushButton::clicked, this, [this] {
        m_isDecided = true;
        m_window.close();
    });
    question->open();
}

} // namespace Laurels
