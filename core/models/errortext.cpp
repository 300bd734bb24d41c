// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/errortext.h"

#include "models/archivetext.h"
#include "models/errorwords.h"
#include "models/postpresstext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

struct KindWords
{
    ErrorKind kind;
    ErrorWords words;
};

constexpr ErrorWords expiredToken{
    QT_TRANSLATE_NOOP("ErrorText", "Your token has expired: LinkedIn's tokens last about 60 days."),
    QT_TRANSLATE_NOOP("ErrorText", "Make a new token and sign in again with it. Changes that wait are kept."),
    ErrorHelp::SignIn};
constexpr ErrorWords revokedToken{
    QT_TRANSLATE_NOOP(
        "ErrorText",
        "LinkedIn has revoked this token, or does not know it yet because it is only seconds old."),
    QT_TRANSLATE_NOOP("ErrorText", "If you made it just now, wait ten seconds and try again. Otherwise make "
                                   "a new token and sign in again with it."),
    ErrorHelp::SignIn};
constexpr ErrorWords invalidToken{
    QT_TRANSLATE_NOOP("ErrorText", "LinkedIn does not know this token."),
    QT_TRANSLATE_NOOP(
        "ErrorText",
        "Copy the whole token once more, from its first to its last character, and sign in again with it."),
    ErrorHelp::SignIn};
constexpr ErrorWords restrictedMember{
    QT_TRANSLATE_NOOP("ErrorText", "LinkedIn has restricted this member's account."),
    QT_TRANSLATE_NOOP("ErrorText",
                      "Only LinkedIn can lift that: sign in at linkedin.com and follow what it says there.")};
constexpr ErrorWords notSupportedByService{
    QT_TRANSLATE_NOOP("ErrorText", "The service of this account cannot do this."),
    QT_TRANSLATE_NOOP("ErrorText", "Do it on linkedin.com instead.")};

constexpr CodeWords byCode[] = {
    // LinkedIn's own codes, as names and as the older numbers (reference linkedin.md, sections 2.7 and 3.5).
    {"INVALID_ACCESS_TOKEN", invalidToken},
    {"65600", invalidToken},
    {"REVOKED_ACCESS_TOKEN", revokedToken},
    {"65601", revokedToken},
    {"EXPIRED_ACCESS_TOKEN", expiredToken},
    {"65602", expiredToken},
    {"RESTRICTED_MEMBER", restrictedMember},
    {"65608", restrictedMember},
    {"RESOURCE_NOT_FOUND",
     {QT_TRANSLATE_NOOP(
          "ErrorText", "The server has no endorsement service at this address, or not for your application."),
      QT_TRANSLATE_NOOP("ErrorText", "Check the base address of the account. If it is right, ask LinkedIn "
                                     "whether your application has endorsement access.")}},

    {"signin.otherPerson",
     {QT_TRANSLATE_NOOP("ErrorText", "This token belongs to another person than this account."),
      QT_TRANSLATE_NOOP("ErrorText", "Nothing was read or changed. Use a token of this account's own person, "
                                     "or add another account for the other person."),
      ErrorHelp::SignIn}},
    {"signin.noToken",
     {QT_TRANSLATE_NOOP("ErrorText", "There is no usable token in this text."),
      QT_TRANSLATE_NOOP("ErrorText", "Copy the whole token and paste it again.")}},
    {"signin.noSecret",
     {QT_TRANSLATE_NOOP("ErrorText", "With --no-keychain the token comes from the environment variable "
                                     "LAURELS_SECRET, and there is none."),
      QT_TRANSLATE_NOOP("ErrorText", "Set it, or leave out --no-keychain.")}},
    {"session.notReady",
     {QT_TRANSLATE_NOOP("ErrorText", "The account is not connected yet."),
      QT_TRANSLATE_NOOP("ErrorText", "Wait a moment and try again."), ErrorHelp::Retry}},
    {"signin.origin",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "The saved token was made for another server than the one this account uses now."),
      QT_TRANSLATE_NOOP("ErrorText", "It was not sent. Sign in again with a token for the present address."),
      ErrorHelp::SignIn}},

    {"address.invalid",
     {QT_TRANSLATE_NOOP("ErrorText", "This is not a complete web address."),
      QT_TRANSLATE_NOOP("ErrorText", "Write it like https://api.linkedin.com/v2.")}},
    {"address.scheme",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "The address does not begin with https://, so your token would travel unprotected."),
      QT_TRANSLATE_NOOP("ErrorText", "Write https:// in front. Only a server on this computer, at 127.0.0.1 "
                                     "or [::1], may do with http://.")}},
    {"address.extras",
     {QT_TRANSLATE_NOOP("ErrorText", "The address holds more than a server and a path."),
      QT_TRANSLATE_NOOP("ErrorText", "Leave out user names, passwords and everything from a ? or a # on.")}},

    {"transport.redirect",
     {QT_TRANSLATE_NOOP("ErrorText", "The server wants to send Laurels on to another address. Laurels did "
                                     "not follow, so that your token stays where it belongs."),
      QT_TRANSLATE_NOOP("ErrorText", "Check the base address of the account. The sign-in page of a guest "
                                     "network does this too: open it in a browser first."),
      ErrorHelp::Retry}},
    {"transport.foreignOrigin",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "Laurels stopped a request that would have taken your token to another server."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Nothing was sent. Check the base address of the account and sign in again.")}},
    {"paging.foreignLink",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "The server says that the list goes on at another server. Laurels did not follow."),
      QT_TRANSLATE_NOOP("ErrorText", "Nothing of yours was sent there. Check the base address of the "
                                     "account; if it is right, the fault is the server's.")}},

    {"keychain.notFound",
     {QT_TRANSLATE_NOOP(
          "ErrorText",
          "The system keychain has no token for this account. A locked keychain can say the same."),
      QT_TRANSLATE_NOOP("ErrorText", "Unlock the keychain and try again, or sign in with a new token."),
      ErrorHelp::SignIn}},
    {"keychain.locked",
     {QT_TRANSLATE_NOOP("ErrorText", "The system keychain is locked."),
      QT_TRANSLATE_NOOP("ErrorText", "Unlock it and try again."), ErrorHelp::Retry}},
    {"keychain.missing",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "This computer has no keychain service where Laurels could keep your token."),
      QT_TRANSLATE_NOOP("ErrorText", "Install and start one (on Linux: GNOME Keyring or KWallet), or use the "
                                     "token for this session only."),
      ErrorHelp::SignIn}},
    {"keychain.denied",
     {QT_TRANSLATE_NOOP("ErrorText", "Access to the system keychain was refused."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Try again and allow Laurels to use it, or use the token for this session only."),
      ErrorHelp::Retry}},
    {"keychain.slow",
     {QT_TRANSLATE_NOOP("ErrorText", "The system keychain has not answered yet."),
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "Look for a window that asks for its password. You can also use a token for this session only."),
      ErrorHelp::SignIn}},
    {"keychain.unconfirmed",
     {QT_TRANSLATE_NOOP("ErrorText", "The system keychain does not confirm that the token is gone."),
      QT_TRANSLATE_NOOP("ErrorText", "Unlock the keychain and remove the account again, or delete the "
                                     "Laurels entry in the keychain's own program."),
      ErrorHelp::Retry}},
    {"keychain.mismatch",
     {QT_TRANSLATE_NOOP("ErrorText", "The system keychain did not keep the token as it was given."),
      QT_TRANSLATE_NOOP("ErrorText", "Save it once more, or use the token for this session only."),
      ErrorHelp::Retry}},
    {"keychain.tooLong",
     {QT_TRANSLATE_NOOP("ErrorText", "This token is too long for the system keychain."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check that you pasted nothing but the token. If it is right, use it for "
                        "this session only."),
      ErrorHelp::SignIn}},
    {"keychain.failed",
     {QT_TRANSLATE_NOOP("ErrorText", "The system keychain failed."),
      QT_TRANSLATE_NOOP("ErrorText", "Try again, or use the token for this session only."),
      ErrorHelp::Retry}},

    {"accounts.damaged",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "The list of your accounts is damaged. What could be read from it is here."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Add the accounts that are missing once more. The damaged file is set aside in the "
                        "profile directory, as accounts.json.damaged with the date.")}},
    {"accounts.notSetAside",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "The list of your accounts is damaged, and there is no room to set it aside. What "
                        "could be read from it is here, and it is left as it is."),
      QT_TRANSLATE_NOOP("ErrorText", "Make room on the disk and start Laurels again.")}},
    {"accounts.notWritten",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "The list of your accounts could not be written. What was there is unchanged."),
      QT_TRANSLATE_NOOP("ErrorText", "Check that the disk is not full and that the profile directory "
                                     "belongs to you, then try again."),
      ErrorHelp::Retry}},
    {"accounts.newer",
     {QT_TRANSLATE_NOOP("ErrorText", "The list of your accounts was written by a newer Laurels."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Start the newer one, or use another profile directory. Nothing was changed.")}},
    {"accounts.unreadable",
     {QT_TRANSLATE_NOOP("ErrorText", "The list of your accounts is there and cannot be opened."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check that the profile directory and accounts.json in it belong to you, "
                        "then start Laurels again. Nothing was changed.")}},

    {"outbox.notSupported", notSupportedByService},
    {"backend.notSupported", notSupportedByService},
    {"endorsement.notYours",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "This endorsement was neither given to this account's person nor by them."),
      QT_TRANSLATE_NOOP("ErrorText", "Only the two people of an endorsement can change it.")}},
    {"records.damaged",
     {QT_TRANSLATE_NOOP(
          "ErrorText",
          "A file of this profile was damaged. It was set aside, and what could be read of it was kept."),
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "Check that nothing is missing. The damaged file is still in the profile directory.")}},
    {"records.newer",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "A newer Laurels has used this profile. This one makes no changes here, so "
                        "that none is lost or made twice."),
      QT_TRANSLATE_NOOP("ErrorText", "Use the newer Laurels, or choose another profile directory.")}},
    {"cache.damaged",
     {QT_TRANSLATE_NOOP("ErrorText", "What Laurels remembered of your lists is damaged."),
      QT_TRANSLATE_NOOP("ErrorText", "Sync to read them again; the damaged file is set aside. Your own "
                                     "decisions are kept elsewhere."),
      ErrorHelp::Retry}},
    {"cache.newer",
     {QT_TRANSLATE_NOOP(
          "ErrorText",
          "What Laurels remembered of your lists was written by a newer one, which this one cannot read."),
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "Sync to read them again; the newer one's file is set aside. Or use the newer Laurels."),
      ErrorHelp::Retry}},
    {"storage.full",
     {QT_TRANSLATE_NOOP("ErrorText", "The disk is full."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Make room and try again. Nothing is sent before it is safe on the disk."),
      ErrorHelp::Retry}},
    {"storage.readOnly",
     {QT_TRANSLATE_NOOP("ErrorText", "The profile directory cannot be written to."),
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "Check that it belongs to you and that the disk is not write-protected, then try again. "
          "Nothing is sent before it is safe on the disk."),
      ErrorHelp::Retry}},
    {"storage.damaged",
     {QT_TRANSLATE_NOOP(
          "ErrorText",
          "Your own records are damaged: the changes that wait, their history and what you reviewed."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Start Laurels on this profile, or run laurels-cli queue run: what can be read is "
                        "taken over, and the damaged file is kept.")}},
    {"storage.noDriver",
     {QT_TRANSLATE_NOOP("ErrorText", "A part of Laurels is missing: Qt's SQLite plugin."),
      QT_TRANSLATE_NOOP("ErrorText", "Install it and start Laurels again.")}},
    {"storage.older",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "An older Laurels wrote this profile, and it has not been brought up yet."),
      QT_TRANSLATE_NOOP("ErrorText", "Start Laurels on it once, or sync.")}},
    {"profile.inUse",
     {QT_TRANSLATE_NOOP("ErrorText", "Another Laurels is using this profile."),
      QT_TRANSLATE_NOOP("ErrorText", "Close it, or choose another profile directory."), ErrorHelp::Retry}},
    {"profile.notUsable",
     {QT_TRANSLATE_NOOP("ErrorText", "The profile directory cannot be used."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check that it belongs to you and may be written to, or choose another one."),
      ErrorHelp::Retry}},
    {"data.notRemoved",
     {QT_TRANSLATE_NOOP("ErrorText", "A file of the profile could not be deleted."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Close what has it open, check that it belongs to you, and delete it yourself.")}},
    {"profile.newer",
     {QT_TRANSLATE_NOOP("ErrorText", "A newer Laurels wrote this file of the profile. It is left as it is."),
      QT_TRANSLATE_NOOP("ErrorText", "Use the newer Laurels, or choose another profile directory.")}},
    {"console.notWritten",
     {QT_TRANSLATE_NOOP("ErrorText", "Standard output did not take all of this: what came out is cut short."),
      QT_TRANSLATE_NOOP("ErrorText", "If it went to a file, make room on its disk and run it once more."),
      ErrorHelp::Retry}},
    {"filters.notWritten",
     {QT_TRANSLATE_NOOP("ErrorText", "Your saved filters could not be written. What was there is unchanged."),
      QT_TRANSLATE_NOOP("ErrorText", "Check that the disk is not full and that the profile directory "
                                     "belongs to you, then try again."),
      ErrorHelp::Retry}},
    {"export.notWritten",
     {QT_TRANSLATE_NOOP("ErrorText", "The file could not be written. What was there before is unchanged."),
      QT_TRANSLATE_NOOP("ErrorText", "Check that the folder exists, that you may write to it and that the "
                                     "disk is not full, or choose another place."),
      ErrorHelp::Retry}},
    {"demo.missing",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "The program laurels-sandbox, which serves the sample data, is not beside Laurels."),
      QT_TRANSLATE_NOOP("ErrorText", "Install Laurels again, with all its programs.")}},
    {"demo.failed",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "The program laurels-sandbox, which serves the sample data, did not start."),
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "Try again. If it stays like this, start laurels-sandbox by itself: it says what is wrong."),
      ErrorHelp::Retry}},
};

constexpr KindWords byKind[] = {
    {ErrorKind::Offline,
     {QT_TRANSLATE_NOOP("ErrorText", "The server cannot be reached. Most often this computer is offline."),
      QT_TRANSLATE_NOOP("ErrorText", "Check the network connection and try again. Nothing is lost."),
      ErrorHelp::Retry}},
    {ErrorKind::Timeout,
     {QT_TRANSLATE_NOOP(
          "ErrorText",
          "The server did not answer in time. The fault is not yours: the server or the network is slow."),
      QT_TRANSLATE_NOOP("ErrorText", "Try again in a moment."), ErrorHelp::Retry}},
    {ErrorKind::Tls,
     {QT_TRANSLATE_NOOP(
          "ErrorText",
          "The connection is not safe: the server could not prove who it is. Your token was not sent."),
      QT_TRANSLATE_NOOP("ErrorText", "Check the date and time of this computer, and whether a proxy or a "
                                     "guest network is in between. Laurels offers no way past this."),
      ErrorHelp::Retry}},
    {ErrorKind::SignInNeeded,
     {QT_TRANSLATE_NOOP("ErrorText", "The service no longer accepts your token."),
      QT_TRANSLATE_NOOP("ErrorText", "Sign in again with a new token. Changes that wait are kept."),
      ErrorHelp::SignIn}},
    {ErrorKind::Forbidden,
     {QT_TRANSLATE_NOOP("ErrorText", "Your token is right, but may not do this: LinkedIn gives endorsement "
                                     "access to approved partners only."),
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "Your data archive works for everyone: on linkedin.com choose Settings & Privacy, Data privacy, "
          "Get a copy of your data. It lists every endorsement you received and gave."),
      ErrorHelp::SignIn}},
    {ErrorKind::NotFound,
     {QT_TRANSLATE_NOOP("ErrorText", "The service does not have this any more, or does not show it to you."),
      QT_TRANSLATE_NOOP("ErrorText", "Sync to see how things are now."), ErrorHelp::Retry}},
    {ErrorKind::Rejected,
     {QT_TRANSLATE_NOOP("ErrorText", "The service refuses this request, and would do so again."),
      QT_TRANSLATE_NOOP("ErrorText", "See the details for the reason that the service gives.")}},
    {ErrorKind::RateLimited,
     {QT_TRANSLATE_NOOP("ErrorText", "The service allows no more requests for now."),
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "Try again in a few minutes. If it stays like this, go on tomorrow: LinkedIn counts by the day."),
      ErrorHelp::Retry}},
    {ErrorKind::Server,
     {QT_TRANSLATE_NOOP("ErrorText", "The service has trouble of its own. The fault is not yours."),
      QT_TRANSLATE_NOOP("ErrorText", "Try again later."), ErrorHelp::Retry}},
    {ErrorKind::Protocol,
     {QT_TRANSLATE_NOOP("ErrorText", "The server gave an answer that makes no sense."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check the base address of the account and whether a guest network is in between. If "
                        "both are right, the fault is the server's: try again later."),
      ErrorHelp::Retry}},
    {ErrorKind::Keychain,
     {QT_TRANSLATE_NOOP("ErrorText", "The system keychain did not do its part."),
      QT_TRANSLATE_NOOP("ErrorText", "Try again, or use the token for this session only."),
      ErrorHelp::Retry}},
    {ErrorKind::Storage,
     {QT_TRANSLATE_NOOP("ErrorText", "Laurels could not read or write one of its files."),
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "Check that the disk is not full and that the profile directory belongs to you, then try again."),
      ErrorHelp::Retry}},
    {ErrorKind::Reconnect,
     {QT_TRANSLATE_NOOP("ErrorText", "The service has lost its connection to your LinkedIn account."),
      QT_TRANSLATE_NOOP("ErrorText", "Link the LinkedIn account again, in the dashboard of the service.")}},
    {ErrorKind::ActionNeeded,
     {QT_TRANSLATE_NOOP("ErrorText", "LinkedIn wants something of you before this goes on."),
      QT_TRANSLATE_NOOP("ErrorText", "Sign in at linkedin.com, do what it asks for, then try again."),
      ErrorHelp::Retry}},
    {ErrorKind::Upgrade,
     {QT_TRANSLATE_NOOP("ErrorText", "This needs a subscription that the account does not have."),
      QT_TRANSLATE_NOOP("ErrorText", "The details say which one.")}},
    {ErrorKind::ChooseAnother,
     {QT_TRANSLATE_NOOP("ErrorText", "It does not work with what was chosen."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose another person, skill or account.")}},
    {ErrorKind::Cancelled, {QT_TRANSLATE_NOOP("ErrorText", "Cancelled."), nullptr}},
};

QString translated(const char *text)
{
    return text ? QCoreApplication::translate("ErrorText", text) : QString();
}

const ErrorWords &wordsFor(const Error &error)
{
    const auto code = std::find_if(std::begin(byCode), std::end(byCode), [&](const CodeWords &entry) {
        return error.code == QLatin1StringView(entry.code);
    });
    if (code != std::end(byCode))
        return code->words;
    if (const ErrorWords *words = postPressWords(error.code))
        return *words;
    if (const ErrorWords *words = archiveWords(error.code))
        return *words;
    const auto kind = std::find_if(std::begin(byKind), std::end(byKind),
                                   [&](const KindWords &entry) { return error.kind == entry.kind; });
    Q_ASSERT(kind != std::end(byKind));
    return kind->words;
}

} // namespace

QString ErrorText::sentence() const
{
    return nextStep.isEmpty() ? what : what + u' ' + nextStep;
}

ErrorText errorText(const Error &error)
{
    const ErrorWords &words = wordsFor(error);
    ErrorText text{translated(words.what), translated(words.nextStep), words.help};
    if (error.kind == ErrorKind::RateLimited && error.retryAt) {
        //: %1 is a date and a time.
        text.nextStep =
            QCoreApplication::translate("ErrorText", "It goes on by itself after %1. What waits is kept.")
                .arg(QLocale().toString(error.retryAt->toLocalTime(), QLocale::ShortFormat));
        text.help = ErrorHelp::None;
    }
    return text;
}

QString errorDetails(const Error &error)
{
    QStringList lines;
    if (error.httpStatus != 0)
        lines += QCoreApplication::translate("ErrorText", "HTTP status: %1").arg(error.httpStatus);
    if (!error.code.isEmpty())
        lines += QCoreApplication::translate("ErrorText", "Code: %1").arg(error.code);
    if (!error.requestId.isEmpty())
        lines += QCoreApplication::translate("ErrorText", "Request id: %1").arg(error.requestId);
    if (!error.detail.isEmpty())
        lines += QCoreApplication::translate("ErrorText", "Detail: %1").arg(error.detail);
    return lines.join(u'\n');
}

} // namespace Laurels
