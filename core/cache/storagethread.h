// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QThread>

#include <type_traits>
#include <utility>

namespace Laurels {

/// The one thread that works on the files of a profile, so that no disk ever holds up the window. Work is
/// done in the order in which it was asked for; what a call takes along and gives back are values.
class StorageThread : public QObject
{
    Q_OBJECT
public:
    explicit StorageThread(QObject *parent = nullptr);
    /// Returns when all that was asked for is done. Answers that nobody has heard yet are dropped.
    ~StorageThread() override;

    template <typename Work>
    void run(Work work)
    {
        QMetaObject::invokeMethod(&m_worker, std::move(work), Qt::QueuedConnection);
    }

    /// `done` is called with what `work` returned, in the thread of this object, unless `context` (which
    /// lives there too) is gone by then.
    template <typename Work, typename Done>
    void run(Work work, QObject *context, Done done)
    {
        run([this, guard = QPointer<QObject>(context), work = std::move(work), done = std::move(done)] {
            QMetaObject::invokeMethod(
                this,
                [guard, done, result = work()] {
                    if (guard)
                        done(result);
                },
                Qt::QueuedConnection);
        });
    }

    /// For the start of the program, before there is anything to hold up.
    template <typename Work>
    auto runAndWait(Work work)
    {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            QMetaObject::invokeMethod(&m_worker, std::move(work), Qt::BlockingQueuedConnection);
        } else {
            std::invoke_result_t<Work> result{};
            QMetaObject::invokeMethod(
                &m_worker, [&] { result = work(); }, Qt::BlockingQueuedConnection);
            return result;
        }
    }

private:
    QThread m_thread;
    QObject m_worker; // lives in m_thread
};

} // namespace Laurels
