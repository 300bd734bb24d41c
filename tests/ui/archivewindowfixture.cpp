// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivewindowfixture.h"

#include "archivecommands.h"
#include "widgets/statusline.h"

#include <QTest>

namespace Laurels {

void ArchiveWindowFixture::begin()
{
    m_downloads = std::make_unique<QTemporaryDir>();
    m_desk = std::make_unique<Desk>();
    openWindow();
}

bool ArchiveWindowFixture::open(const SampleExport &archive)
{
    m_window->openArchive(saveZip(archive));
    return QTest::qWaitFor([this] { return report() != nullptr; });
}

void ArchiveWindowFixture::closeDialogs()
{
    const auto closeAll = [this] {
        const QList<QDialog *> dialogs = m_window->findChildren<QDialog *>();
        for (QDialog *dialog : dialogs)
            dialog->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return m_window->findChildren<QDialog *>().isEmpty();
    };
    QVERIFY(QTest::qWaitFor(closeAll));
}

bool ArchiveWindowFixture::isReading() const
{
    return m_window->findChild<ArchiveCommands *>()->isReading();
}

QString ArchiveWindowFixture::hint() const
{
    return m_window->findChild<StatusLine *>()->currentMessage();
}

} // namespace Laurels
