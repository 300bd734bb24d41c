// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/storagethread.h"

using namespace Qt::StringLiterals;

namespace Laurels {

StorageThread::StorageThread(QObject *parent)
    : QObject(parent)
{
    m_thread.setObjectName(u"storage"_s);
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

StorageThread::~StorageThread()
{
    // An event loop that is told to end leaves what is still queued.
    runAndWait([] {});
    m_thread.quit();
    m_thread.wait();
}

} // namespace Laurels
