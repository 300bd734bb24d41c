// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quitting.h"
#include "regexps.h"

#include "sandbox/httpfront.h"
#include "sandbox/sandboxserver.h"
#include "sandbox/scopes.h"
#include "sandbox/switches.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

#include <tl/expected.hpp>

#include <cstdio>

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

constexpr int exitFailed = 1;
constexpr int exitUsage = 2;

constexpr auto description =
    "Speaks LinkedIn's side of the Endorsement API and PostPress's API on loopback ports, strictly and with "
    "invented people, so that a client can be tried without either.\n"
    "\n"
    "The first line on standard output is a JSON object: \"linkedin\" is the base address (in place of "
    "https://api.linkedin.com/v2), \"token\" what to send as \"Authorization: Bearer TOKEN\", \"viewer\" the "
    "person URN of the signed-in member; \"postpress\" is the other base address (in place of "
    "https://api.postpress.ai/v1), \"apiKey\" what to send as \"X-API-KEY\", \"account\" the id of the "
    "linked "
    "account that acts.\n"
    "\n"
    "  GET  /v2/me, /v2/userinfo, /v2/people/(id:ID), /v2/people?ids=List((id:ID),…)\n"
    "  GET  /v2/endorsement/URN, /v2/endorsement?ids=List(URN,…)\n"
    "  GET  /v2/endorsement?q=endorser|recipient&statusFilters=List(STATUS,…)[&start=N][&count=N]\n"
    "  POST /v2/endorsement, /v2/endorsement/URN\n"
    "\n"
    "  GET  /v1/accounts[?limit=N][&cursor=C], /v1/accounts/ID, /v1/users/me?account_id=ID\n"
    "  GET  /v1/users/relations?account_id=ID[&filter=NAME][&limit=N][&cursor=C]\n"
    "  GET  /v1/users/PERSON?account_id=ID[&linkedin_sections=skills][&notify=false]\n"
    "  POST /v1/linkedin/profile/endorse\n"
    "\n"
    "Switches choose between answers that are not documented, and play faults; --list-switches shows them. A "
    "program under test can be watched and troubled from another one, on either port:\n"
    "\n"
    "  GET, POST, DELETE /sandbox/switches   what is set; set, one NAME[=VALUE] a line; forget\n"
    "  GET, DELETE       /sandbox/requests   what came to LinkedIn and was answered; forget, both sides\n"
    "  GET               /sandbox/endorsements   all of them, as they are now\n"
    "  POST              /sandbox/received   {\"skill\":TEXT,\"status\":STATUS}: a new endorsement comes in\n"
    "  GET               /sandbox/postpress/requests   what came to PostPress\n"
    "  GET               /sandbox/postpress/endorsements   which were asked for, how often they took effect\n"
    "\n"
    "Ends on SIGTERM and SIGINT, and, if standard input is a pipe, when that closes. Exit codes: 0 ended, 1 "
    "the port cannot be had, 2 wrong options.";

void say(FILE *where, const QString &text)
{
    QTextStream(where) << text << Qt::endl;
}

void listSwitches(QTextStream &out, Sandbox::Side side, const char *title)
{
    out << '\n' << title << '\n';
    for (const Sandbox::SwitchInfo &info : Sandbox::Switches::table()) {
        if (info.side != side)
            continue;
        out << '\n' << QString::fromUtf8(info.name);
        if (!info.values.isEmpty())
            out << '=' << QString::fromUtf8(info.values);
        if (!info.standard.isEmpty())
            out << "  (" << QString::fromUtf8(info.standard) << ')';
        out << "\n    " << QString::fromUtf8(info.meaning) << '\n';
    }
}

void listSwitches()
{
    QTextStream out(stdout);
    out << "NAME, NAME=VALUE or OPERATION:NAME=VALUE (for that operation only). A count says how many\n"
           "requests it concerns; without one, all from then on.\n"
           "Operations and groups of them: "
        << QString::fromUtf8(Sandbox::allScopes().join(", ")) << '\n';
    listSwitches(out, Sandbox::Side::Both, "LINKEDIN AND POSTPRESS (postpress:NAME=VALUE: PostPress only)");
    listSwitches(out, Sandbox::Side::LinkedIn, "LINKEDIN");
    listSwitches(out, Sandbox::Side::PostPress, "POSTPRESS");
}

struct NumberOption
{
    QString name;
    QString placeholder;
    QString meaning;
    QString standard;
    int largest;
};

class Options
{
public:
    Options()
    {
        m_parser.setApplicationDescription(QString::fromUtf8(description));
        m_parser.addOption({{u"h"_s, u"help"_s}, u"Shows this text."_s});
        m_parser.addOption({{u"v"_s, u"version"_s}, u"Shows the version."_s});
        for (const NumberOption &option : m_numbers)
            m_parser.addOption({option.name, option.meaning, option.placeholder, option.standard});
        m_parser.addOption(
            {u"token"_s, u"What callers of LinkedIn have to send; a random one by default."_s, u"TEXT"_s});
        m_parser.addOption(
            {u"api-key"_s, u"What callers of PostPress have to send; a random one by default."_s, u"TEXT"_s});
        m_parser.addOption(
            {u"now"_s,
             u"The present that the sample data counts back from, for runs that are all alike; "
             "the real one by default."_s,
             u"ISO-TIME"_s});
        m_parser.addOption({u"switch"_s, u"Sets a switch; may be given several times."_s, u"NAME[=VALUE]"_s});
        m_parser.addOption({u"list-switches"_s, u"Shows all switches."_s});
        m_parser.addOption({u"stay"_s, u"Does not end when standard input closes."_s});
    }

    /// The error is a sentence about what is wrong.
    tl::expected<SandboxOptions, QString> parse(const QStringList &arguments)
    {
        if (!m_parser.parse(arguments))
            return tl::unexpected(m_parser.errorText());
        if (!m_parser.positionalArguments().isEmpty())
            return tl::unexpected(u"Not an option: %1"_s.arg(m_parser.positionalArguments().first()));
        QHash<QString, int> numbers;
        for (const NumberOption &option : m_numbers) {
            bool ok = false;
            const int number = m_parser.value(option.name).toInt(&ok);
            if (!ok || number < 0 || number > option.largest)
                return tl::unexpected(
                    u"--%1 takes a number from 0 to %2."_s.arg(option.name).arg(option.largest));
            numbers.insert(option.name, number);
        }
        SandboxOptions options{.port = quint16(numbers.value(u"port"_s)),
                               .postpressPort = quint16(numbers.value(u"postpress-port"_s)),
                               .received = numbers.value(u"received"_s),
                               .given = numbers.value(u"given"_s),
                               .seed = quint32(numbers.value(u"seed"_s)),
                               .latency = std::chrono::milliseconds(numbers.value(u"latency"_s)),
                               .token = m_parser.value(u"token"_s).toUtf8(),
                               .apiKey = m_parser.value(u"api-key"_s).toUtf8()};
        if (m_parser.isSet(u"now"_s)) {
            options.now = QDateTime::fromString(m_parser.value(u"now"_s), Qt::ISODate);
            if (!options.now.isValid())
                return tl::unexpected(u"--now takes a time such as 2026-03-04T05:06:07Z."_s);
        }
        for (const QString &setting : m_parser.values(u"switch"_s)) {
            if (const auto complaint = Sandbox::Switches::complaint(setting.toUtf8()))
                return tl::unexpected(u"--switch %1: %2."_s.arg(setting, QString::fromUtf8(*complaint)));
            options.switches.append(setting.toUtf8());
        }
        return options;
    }

    [[nodiscard]] bool has(const QString &name) const { return m_parser.isSet(name); }
    [[nodiscard]] QString helpText() const { return m_parser.helpText(); }

private:
    const QList<NumberOption> m_numbers{
        {u"port"_s, u"N"_s, u"Port on 127.0.0.1 for LinkedIn; 0, the default, is any free one."_s, u"0"_s,
         65535},
        {u"postpress-port"_s, u"N"_s, u"The same for PostPress."_s, u"0"_s, 65535},
        {u"received"_s, u"N"_s, u"Endorsements that the viewer received, 868 by default."_s, u"868"_s,
         1'000'000},
        {u"given"_s, u"N"_s, u"Endorsements that the viewer gave, 311 by default."_s, u"311"_s, 1'000'000},
        {u"seed"_s, u"N"_s, u"Other people and endorsements for another number; 1 by default."_s, u"1"_s,
         std::numeric_limits<int>::max()},
        {u"latency"_s, u"MS"_s, u"Milliseconds before every answer, 0 by default."_s, u"0"_s, 600'000},
    };
    QCommandLineParser m_parser;
};

int serve(const SandboxOptions &options, bool stays)
{
    SandboxServer server(options);
    if (!server.start()) {
        QStringList wished;
        for (const quint16 port : {options.port, options.postpressPort}) {
            if (port != 0)
                wished.append(QString::number(port));
        }
        say(stderr, wished.isEmpty()
                        ? u"laurels-sandbox: no port on 127.0.0.1 can be had."_s
                        : u"laurels-sandbox: port %1 on 127.0.0.1 is taken."_s.arg(wished.join(" or "_L1)));
        return exitFailed;
    }
    quitOnSignals(QCoreApplication::instance());
    if (!stays)
        quitWithInput(QCoreApplication::instance());
    // Last: who has read it may end the program at once.
    say(stdout, QString::fromUtf8(server.announcement()));
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    avoidCompiledRegexps();
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"laurels-sandbox"_s);
    QCoreApplication::setApplicationVersion(QString::fromUtf8(LAURELS_VERSION));

    Options options;
    const auto parsed = options.parse(QCoreApplication::arguments());
    if (!parsed) {
        say(stderr, u"laurels-sandbox: %1\nlaurels-sandbox --help shows the options."_s.arg(parsed.error()));
        return exitUsage;
    }
    if (options.has(u"help"_s))
        say(stdout, options.helpText());
    else if (options.has(u"version"_s))
        say(stdout, u"laurels-sandbox "_s +
                        versionText({qtLibrary(), Sandbox::HttpFront::library(), expectedLibrary()}));
    else if (options.has(u"list-switches"_s))
        listSwitches();
    else
        return serve(*parsed, options.has(u"stay"_s));
    return 0;
}
