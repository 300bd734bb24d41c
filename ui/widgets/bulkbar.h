// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Laurels {

class BulkProgress;
class Outbox;

/// The one progress of a bulk: how many are done and how many failed, a way to stop what is not sent, and at
/// the end a way to try once more what failed. Goes by itself when everything went well.
class BulkBar : public QFrame
{
    Q_OBJECT
public:
    BulkBar(BulkProgress &bulk, const Outbox &outbox, QWidget *parent = nullptr);

private:
    void refresh();
    QPushButton *addButton(const QString &objectName, const QString &text);
    [[nodiscard]] QString runningText() const;
    [[nodiscard]] QString endText() const;
    [[nodiscard]] QString reason() const;

    BulkProgress &m_bulk;
    const Outbox &m_outbox;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_retry;
    QPushButton *m_dismiss;
};

} // namespace Laurels
