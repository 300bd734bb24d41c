// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "stores/historyentry.h"

#include <QObject>

#include <functional>

class QWidget;

namespace Laurels {

class Exporter;
struct Workspace;

/// What the person does with the history: writes it to a file that they choose, after they were told what
/// will be in there, or deletes it for good.
class HistoryCommands : public QObject
{
    Q_OBJECT
public:
    HistoryCommands(Workspace &workspace, QWidget &window);

    void exportToFile();
    void clear();

signals:
    void hint(const QString &text);
    /// There is no history any more.
    void cleared();

private:
    /// Says why there is none, or hands it on.
    void withHistory(const QString &title, const std::function<void(const QList<HistoryEntry> &)> &go);
    void explain(const QList<HistoryEntry> &history);
    void chooseFile(const QList<HistoryEntry> &history);
    void confirmClear(int entries);
    void clearNow(int entries);

    Workspace &m_workspace;
    QWidget &m_window;
    Exporter *m_exporter;
};

} // namespace Laurels
