// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "stores/historyentry.h"

#include <QObject>

class QWidget;

namespace Laurels {

struct Workspace;

/// Writes the history to a file that the person chooses, after it has said what will be in there.
class HistoryExport : public QObject
{
    Q_OBJECT
public:
    HistoryExport(Workspace &workspace, QWidget &window);

    void start();

signals:
    void hint(const QString &text);

private:
    void explain(const QList<HistoryEntry> &history);
    void chooseFile(const QList<HistoryEntry> &history);
    void write(const QList<HistoryEntry> &history, const QString &fileName);
    void tell(const Error &error);

    Workspace &m_workspace;
    QWidget &m_window;
};

} // namespace Laurels
