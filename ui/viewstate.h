// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QHeaderView;
class QMainWindow;
class QSplitter;

namespace Laurels {

/// How the person arranged the window, kept in `window.ini` of the profile. A file of another version is
/// ignored. Nothing in here is about people, and nothing is secret.
class ViewState
{
public:
    explicit ViewState(const QString &profileDirectory);

    void restore(QMainWindow &window, QSplitter &splitter, QHeaderView &header) const;
    void save(const QMainWindow &window, const QSplitter &splitter, const QHeaderView &header) const;

private:
    QString m_fileName;
};

} // namespace Laurels
