// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program.h"

#include "cli/commandtable.h"
#include "cli/console.h"
#include "cli/secretinput.h"
#include "cli/words.h"
#include "models/libraries.h"
#include "regexps.h"

using namespace Laurels;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    // First of all: whatever is started from here on does not see it.
    const QByteArray secret = takeSecretFromEnvironment();
    avoidCompiledRegexps();
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"laurels-cli"_s);
    QCoreApplication::setApplicationVersion(QString::fromUtf8(LAURELS_VERSION));

    const auto invocation = parseInvocation(QCoreApplication::arguments());
    Console console(invocation && invocation->isJson);
    if (!invocation) {
        console.complain(invocation.error());
        console.complain(Cli::tr("laurels-cli --help shows everything."));
        return int(ExitCode::Usage);
    }
    switch (invocation->command) {
    case Invocation::Command::Help:
        console.print(helpText() + u'\n');
        return 0;
    case Invocation::Command::Version:
        console.print(u"laurels-cli %1\n"_s.arg(versionText(coreLibraries())));
        return 0;
    default:
        break;
    }
    Program program(*invocation, secret, console);
    program.start();
    return QCoreApplication::exec();
}
