// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "errortext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

class ErrorWords
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    static ErrorText keychain(const QString &code);
    static ErrorText address(const QString &code);
    static ErrorText signIn(const QString &code);
    static ErrorText rateLimited(const Error &error);
    static ErrorText byKind(const Error &error);
    static ErrorText trouble(const Error &error);
    static QString details(const Error &error);
};

ErrorText ErrorWords::keychain(const QString &code)
{
    if (code == "keychain.notFound"_L1)
        return {tr("No token for this account was found in the keychain."),
                tr("The keychain may be locked: unlock it and try again. Else paste a new token."),
                ErrorHelp::SignIn};
    if (code == "keychain.locked"_L1)
        return {tr("The keychain of this computer is locked."), tr("Unlock it and try again."),
                ErrorHelp::Retry};
    if (code == "keychain.missing"_L1)
        return {tr("This computer has no keychain service running."),
                tr("Start one (GNOME Keyring or KWallet), or sign in for this session only."),
                ErrorHelp::SignIn};
    if (code == "keychain.denied"_L1)
        return {tr("The keychain refused access."),
                tr("Allow Laurels to use it and try again, or sign in for this session only."),
                ErrorHelp::Retry};
    if (code == "keychain.slow"_L1)
        return {tr("The keychain has not answered yet."),
                tr("It may be asking for its password in another window. You can go on without it."),
                ErrorHelp::SignIn};
    if (code == "keychain.unconfirmed"_L1)
        return {tr("The keychain did not confirm that the token is gone."),
                tr("Unlock the keychain and try again."), ErrorHelp::Retry};
    if (code == "keychain.mismatch"_L1)
        return {tr("The keychain did not keep the token as it was given."),
                tr("Try again, or sign in for this session only."), ErrorHelp::Retry};
    return {tr("The keychain of this computer failed."), tr("Try again, or sign in for this session only."),
            ErrorHelp::Retry};
}

ErrorText ErrorWords::address(const QString &code)
{
    if (code == "address.scheme"_L1)
        return {tr("The address must begin with https://."), tr("A token is never sent without encryption."),
                ErrorHelp::None};
    if (code == "address.extras"_L1)
        return {tr("The address holds more than a server and a path."),
                tr("Leave out user names, “?” and “#”."), ErrorHelp::None};
    return {tr("This is not a web address."), tr("It looks like https://api.linkedin.com/v2."),
            ErrorHelp::None};
}

ErrorText ErrorWords::signIn(const QString &code)
{
    if (code == "signin.otherPerson"_L1)
        return {tr("This token belongs to somebody else."),
                tr("Paste a token of the person whose account this is, or add a new account."),
                ErrorHelp::SignIn};
    if (code == "signin.noToken"_L1)
        return {tr("There is no usable token in the text."), tr("Copy the whole token and paste it again."),
                ErrorHelp::None};
    return {tr("LinkedIn does not accept the token."),
            tr("It may have expired. Make a new one and sign in again."), ErrorHelp::SignIn};
}

ErrorText ErrorWords::rateLimited(const Error &error)
{
    const QString what = tr("LinkedIn allows no more requests for now.");
    if (!error.retryAt)
        return {what, tr("Wait a few minutes, then try again."), ErrorHelp::Retry};
    const QDateTime local = error.retryAt->toLocalTime();
    const bool isToday = local.date() == QDate::currentDate();
    const QString when = isToday ? QLocale().toString(local.time(), QLocale::ShortFormat)
                                 : QLocale().toString(local, QLocale::ShortFormat);
    //: %1 is a time, or a date and a time.
    return {what, tr("Laurels goes on by itself at %1.").arg(when), ErrorHelp::None};
}

ErrorText ErrorWords::trouble(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Rejected:
        return {tr("LinkedIn refused this request."),
                tr("Sending it again would not help; the details say what LinkedIn answered."),
                ErrorHelp::None};
    case ErrorKind::Server:
        return {tr("LinkedIn has trouble of its own."), tr("Wait a little, then try again."),
                ErrorHelp::Retry};
    case ErrorKind::Storage:
        return {tr("A file could not be read or written on this computer."),
                tr("Look whether the disk is full and whether you may write to it, then try again."),
                ErrorHelp::Retry};
    default:
        return {tr("The answer could not be understood."),
                tr("LinkedIn may have changed something, or something in between answered in its place. "
                   "Try again; if it stays, look for a newer Laurels."),
                ErrorHelp::Retry};
    }
}

ErrorText ErrorWords::byKind(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
        return {tr("LinkedIn cannot be reached."), tr("Look at your network connection, then try again."),
                ErrorHelp::Retry};
    case ErrorKind::Timeout:
        return {tr("LinkedIn did not answer in time."),
                tr("Your network or LinkedIn is slow; try again in a moment."), ErrorHelp::Retry};
    case ErrorKind::Tls:
        return {tr("The connection is not safe, so nothing secret was sent."),
                tr("The clock of this computer may be wrong, or something listens in between. "
                   "Try another network."),
                ErrorHelp::Retry};
    case ErrorKind::SignInNeeded:
        return signIn(error.code);
    case ErrorKind::Forbidden:
        return {tr("LinkedIn does not allow this for your token."),
                tr("LinkedIn gives endorsement access to approved partners only; the token must come from "
                   "such an application."),
                ErrorHelp::SignIn};
    case ErrorKind::NotFound:
        return {tr("LinkedIn does not know it."),
                tr("It was removed meanwhile, or the address of the account is wrong."), ErrorHelp::Retry};
    case ErrorKind::RateLimited:
        return rateLimited(error);
    case ErrorKind::Cancelled:
        return {tr("Cancelled."), {}, ErrorHelp::None};
    default:
        return trouble(error);
    }
}

QString ErrorWords::details(const Error &error)
{
    QStringList lines;
    if (error.httpStatus != 0)
        lines += tr("HTTP status: %1").arg(error.httpStatus);
    if (!error.code.isEmpty())
        lines += tr("Code: %1").arg(error.code);
    if (!error.requestId.isEmpty())
        lines += tr("Request id: %1").arg(error.requestId);
    if (!error.detail.isEmpty())
        lines += tr("Detail: %1").arg(error.detail);
    return lines.join(u'\n');
}

} // namespace

QString ErrorText::sentence() const
{
    return nextStep.isEmpty() ? what : what + u' ' + nextStep;
}

ErrorText errorText(const Error &error)
{
    if (error.code.startsWith("keychain."_L1) || error.kind == ErrorKind::Keychain)
        return ErrorWords::keychain(error.code);
    if (error.code.startsWith("address."_L1))
        return ErrorWords::address(error.code);
    if (error.code.startsWith("signin."_L1))
        return ErrorWords::signIn(error.code);
    return ErrorWords::byKind(error);
}

QString errorDetails(const Error &error)
{
    return ErrorWords::details(error);
}

} // namespace Laurels
