// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composition.h"
#include "desks.h"
#include "desktopname.h"
#include "icons.h"
#include "models/libraries.h"
#include "palettefix.h"
#include "quitting.h"
#include "regexps.h"
#include "translations.h"

#include <QApplication>
#include <QCommandLineParser>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace Laurels;

namespace {

struct Options
{
    QCommandLineParser parser;
    QCommandLineOption profile{u"profile"_s,
                               QCoreApplication::translate("main", "Keep everything in <directory>."),
                               QCoreApplication::translate("main", "directory")};
    QCommandLineOption demo{u"demo"_s, QCoreApplication::translate("main", "Open invented sample data.")};

    Options()
    {
        parser.setApplicationDescription(
            QCoreApplication::translate("main", "See, decide and give LinkedIn skill endorsements."));
        parser.addHelpOption();
        parser.addVersionOption();
        parser.addOptions({profile, demo});
        parser.addPositionalArgument(
            u"archive"_s,
            QCoreApplication::translate("main",
                                        "LinkedIn's data archive to be opened: a ZIP file or a folder."),
            QCoreApplication::translate("main", "[archive]"));
    }
};

/// Questions that can be answered without a display.
bool isAnsweredByText(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        const QByteArrayView text(argument);
        return text == "--help" || text == "-h" || text == "--help-all" || text == "--version" ||
               text == "-v";
    });
}

} // namespace

int main(int argc, char **argv)
{
    avoidCompiledRegexps();
    QCoreApplication::setApplicationName(u"laurels"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LAURELS_VERSION));
    if (isAnsweredByText(argc, argv)) {
        QCoreApplication application(argc, argv);
        // The parser shows it as the system does it: in a box on Windows, where there may be no terminal.
        QCoreApplication::setApplicationVersion(versionText(coreLibraries()));
        Options().parser.process(application);
        return 0;
    }
    QApplication application(argc, argv);
    tellDesktopName();
    QApplication::setWindowIcon(themedIcon(u"laurels"_s));
    installTranslations(application);
    keepPaletteReadable(application);
    quitOnSignals(&application);

    Options options;
    options.parser.process(application);
    const QStringList archives = options.parser.positionalArguments();
    if (archives.size() > 1)
        options.parser.showHelp(EXIT_FAILURE);
    Desks desks(options.parser.isSet(options.profile) ? options.parser.value(options.profile)
                                                      : Composition::standardProfile(),
                archives.value(0));
    if (options.parser.isSet(options.demo))
        desks.openDemo();
    else if (!desks.openProfile() && QApplication::topLevelWidgets().isEmpty())
        return 0; // the other window is in front now
    return QApplication::exec();
}
