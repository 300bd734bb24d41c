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

// Grows when columns or panes change, so that an old state is not forced on new ones.
constexpr int viewVersion = 2;

QString key(const QString &kind, const QObject *part)
{
    return kind + u'/' + part->objectName();
}

} // namespace

ViewState::ViewState(const QString &profileDirectory)
    : m_fileName(QDir(profileDirectory).filePath(u"window.ini"_s))
{
}

void ViewState::restore(const Parts &parts) const
{
    const QSettings settings(m_fileName, QSettings::IniFormat);
    if (settings.value(u"version"_s).toInt() != viewVersion)
        return;
    parts.window->restoreGeometry(settings.value(u"geometry"_s).toByteArray());
    for (QSplitter *splitter : parts.splitters)
        splitter->restoreState(settings.value(key(u"splitter"_s, splitter)).toByteArray());
    for (QHeaderView *header : parts.headers) {
        // Quiet for the model: the order is set once, by the caller, from the restored header.
        const QSignalBlocker quiet(header);
        header->restoreState(settings.value(key(u"header"_s, header)).toByteArray());
    }
}

void ViewState::save(const Parts &parts) const
{
    QSettings settings(m_fileName, QSettings::IniFormat);
    if (settings.value(u"version"_s).toInt() > viewVersion)
        return;
    settings.setValue(u"version"_s, viewVersion);
    settings.setValue(u"geometry"_s, parts.window->saveGeometry());
    for (const QSplitter *splitter : parts.splitters)
        settings.setValue(key(u"splitter"_s, splitter), splitter->saveState());
    for (const QHeaderView *header : parts.headers)
        settings.setValue(key(u"header"_s, header), header->saveState());
}

void ViewState::forget() const
{
    QSettings(m_fileName, QSettings::IniFormat).clear();
}

} // namespace Laurels
