// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStatusBar>

class QLabel;
class QProgressBar;
class QToolButton;

namespace Laurels {

class BadgeButton;
class Actions;

/// The bottom line: how old the lists are, how big, what is being read, what waits to be sent.
class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    struct Facts
    {
        QDateTime syncedAt;     ///< the oldest of the accounts shown; invalid: never
        bool isArchive = false; ///< that one is of an archive, which was opened then
        QDate exportedOn;       ///< the day of that archive; often invalid
        QDateTime now;
        int news = 0;        ///< received since the sync before the last one
        QDateTime newsSince; ///< when that one was
        int received = 0;
        int given = 0;
        bool isSyncing = false;
        int endorsementsRead = 0;
        int expected = 0; ///< what the last sync found; 0: unknown
        int waiting = 0;  ///< changes not done yet
        QString pause;    ///< why nothing is sent for a while; empty: no pause
    };

    explicit StatusLine(Actions &actions, QWidget *parent = nullptr);

    void setFacts(const Facts &facts);
    /// Beside the progress of a sync: how far an archive is nobody knows.
    void setReadingArchive(bool isReading);
    [[nodiscard]] static QString text(const Facts &facts);

signals:
    void cancelArchiveWished();

private:
    void buildSyncProgress(Actions &actions);
    void buildArchiveProgress();

    QLabel *m_text;
    QProgressBar *m_progress;
    QWidget *m_progressBox;
    QWidget *m_archiveBox;
    QToolButton *m_cancelArchive;
    QLabel *m_waiting;
};

} // namespace Laurels
