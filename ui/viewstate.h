// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QHeaderView;
class QMainWindow;
class QSplitter;

namespace Laurels {

/// How the person arranged the window, kept in `window.ini` of the profile. A file of another version is
/// not read, and one of a newer Laurels not written. Nothing in here is about people, and nothing is secret.
class ViewState
{
public:
    /// What is kept of a window, by object name.
    struct Parts
    {
        QMainWindow *window = nullptr;
        QList<QSplitter *> splitters{};
        QList<QHeaderView *> headers{};
    };

    explicit ViewState(const QString &profileDirectory);

    void restore(const Parts &parts) const;
    void save(const Parts &parts) const;
    /// The next window is as a new one.
    void forget() const;

private:
    QString m_fileName;
};

} // namespace Laurels
