// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewstate.h"

#include <QDir>
#include <QHeaderView>
#include <QMainWindow>
#include <QSettings>
#include <QSignalBlocker>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

// Grows when the columns or the panes change, so that an old state is not forced on new ones.
constexpr int version = 1;

} // namespace

ViewState::ViewState(const QString &profileDirectory)
    : m_fileName(QDir(profileDirectory).filePath(u"window.ini"_s))
{
}

void ViewState::restore(QMainWindow &window, QSplitter &splitter, QHeaderView &header) const
{
    const QSettings settings(m_fileName, QSettings::IniFormat);
    if (settings.value(u"version"_s).toInt() != version)
        return;
    // Quiet for the model: the order is set once, by the caller, from the restored header.
    const QSignalBlocker quiet(&header);
    window.restoreGeometry(settings.value(u"geometry"_s).toByteArray());
    splitter.restoreState(settings.value(u"splitter"_s).toByteArray());
    header.restoreState(settings.value(u"header"_s).toByteArray());
}

void ViewState::save(const QMainWindow &window, const QSplitter &splitter, const QHeaderView &header) const
{
    QSettings settings(m_fileName, QSettings::IniFormat);
    settings.setValue(u"version"_s, version);
    settings.setValue(u"geometry"_s, window.saveGeometry());
    settings.setValue(u"splitter"_s, splitter.saveState());
    settings.setValue(u"header"_s, header.saveState());
}

} // namespace Laurels
