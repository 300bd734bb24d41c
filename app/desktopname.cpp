// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktopname.h"

#include <QGuiApplication>

#ifdef Q_OS_WIN
#include <windows.h>

#include <shobjidl.h>
#endif

using namespace Qt::StringLiterals;

namespace Laurels {

void tellDesktopName()
{
    QGuiApplication::setApplicationDisplayName(u"Laurels"_s);
    QGuiApplication::setDesktopFileName(u"org.laurels.Laurels"_s);
#ifdef Q_OS_WIN
    ::SetCurrentProcessExplicitAppUserModelID(L"org.laurels.Laurels");
#endif
}

} // namespace Laurels
