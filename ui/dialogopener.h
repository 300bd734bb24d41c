// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QObject>

namespace Laurels {

/// Opens the window's dialogs, and knows whether one is open: there is only one at a time.
class DialogOpener : public QObject
{
    Q_OBJECT
public:
    explicit DialogOpener(QWidget &window)
        : QObject(&window)
    {
    }

    [[nodiscard]] bool hasDialog() const { return m_hasDialog; }
    /// It goes when it is closed.
    void open(QDialog *dialog)
    {
        m_hasDialog = true;
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::finished, this, [this] {
            m_hasDialog = false;
            emit closed();
        });
        dialog->open();
    }

signals:
    void closed();

private:
    bool m_hasDialog = false;
};

} // namespace Laurels
