// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace Laurels {

void installTranslations(QCoreApplication &application)
{
    const QString folder = u":/laurels/translations"_s;
    auto *translator = new QTranslator(&application);
    if (translator->load(QLocale(), u"laurels"_s, u"_"_s, folder) ||
        translator->load(u"laurels_en"_s, folder))
        QCoreApplication::installTranslator(translator);
}

} // namespace Laurels
