// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/errortext.h"

#include <QtTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestErrorText : public QObject
{
    Q_OBJECT

private slots:
    void everyFailureSaysWhatHappenedAndWhatToDo_data();
    void everyFailureSaysWhatHappenedAndWhatToDo();
    void everyCodeHasWordsOfItsOwn_data();
    void everyCodeHasWordsOfItsOwn();
    void anUnknownCodeFallsBackToTheKind();
    void theNumbersOfLinkedInSayTheSameAsItsNames();
    void aForbiddenRequestNamesTheWayThatIsOpenToEveryone();
    void aThrottleWithAKnownEndSaysWhen();
    void whatAServiceWroteIsNeverPartOfTheWords();
    void theDetailsHoldWhatASupportAsksFor();
    void cancelledAsksForNothing();
};

void TestErrorText::everyFailureSaysWhatHappenedAndWhatToDo_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("nextStep");
    QTest::newRow("offline") << ErrorKind::Offline << u"cannot be reached"_s << u"network connection"_s;
    QTest::newRow("timeout") << ErrorKind::Timeout << u"in time"_s << u"Try again"_s;
    QTest::newRow("tls") << ErrorKind::Tls << u"token was not sent"_s << u"date and time"_s;
    QTest::newRow("signin") << ErrorKind::SignInNeeded << u"token"_s << u"new token"_s;
    QTest::newRow("forbidden") << ErrorKind::Forbidden << u"approved partners"_s << u"archive"_s;
    QTest::newRow("notfound") << ErrorKind::NotFound << u"any more"_s << u"Sync"_s;
    QTest::newRow("rejected") << ErrorKind::Rejected << u"refuses"_s << u"details"_s;
    QTest::newRow("throttled") << ErrorKind::RateLimited << u"no more requests"_s << u"tomorrow"_s;
    QTest::newRow("server") << ErrorKind::Server << u"not yours"_s << u"later"_s;
    QTest::newRow("protocol") << ErrorKind::Protocol << u"no sense"_s << u"base address"_s;
    QTest::newRow("keychain") << ErrorKind::Keychain << u"keychain"_s << u"session only"_s;
    QTest::newRow("reconnect") << ErrorKind::Reconnect << u"lost its connection"_s << u"Link"_s;
    QTest::newRow("action") << ErrorKind::ActionNeeded << u"wants something"_s << u"linkedin.com"_s;
    QTest::newRow("upgrade") << ErrorKind::Upgrade << u"subscription"_s << u"details"_s;
    QTest::newRow("another") << ErrorKind::ChooseAnother << u"what was chosen"_s << u"another person"_s;
    QTest::newRow("storage") << ErrorKind::Storage << u"files"_s << u"disk"_s;
}

void TestErrorText::everyFailureSaysWhatHappenedAndWhatToDo()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, what);
    QFETCH(const QString, nextStep);
    const ErrorText text = errorText(Error{.kind = kind});
    QVERIFY2(text.what.contains(what), qPrintable(text.what));
    QVERIFY2(text.nextStep.contains(nextStep), qPrintable(text.nextStep));
    QVERIFY(text.what.endsWith(u'.'));
    QVERIFY(text.nextStep.endsWith(u'.'));
    QCOMPARE(text.sentence(), text.what + u' ' + text.nextStep);
}

void TestErrorText::everyCodeHasWordsOfItsOwn_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("word"); // in what happened or in the next step
    const auto row = [](const char *code, ErrorKind kind, const QString &word) {
        QTest::newRow(code) << kind << word;
    };
    row("keychain.notFound", ErrorKind::Keychain, u"A locked keychain can say the same"_s);
    row("keychain.locked", ErrorKind::Keychain, u"is locked"_s);
    row("keychain.missing", ErrorKind::Keychain, u"GNOME Keyring or KWallet"_s);
    row("keychain.denied", ErrorKind::Keychain, u"refused"_s);
    row("keychain.slow", ErrorKind::Keychain, u"not answered yet"_s);
    row("keychain.unconfirmed", ErrorKind::Keychain, u"does not confirm"_s);
    row("keychain.mismatch", ErrorKind::Keychain, u"as it was given"_s);
    row("keychain.failed", ErrorKind::Keychain, u"keychain failed"_s);
    row("keychain.tooLong", ErrorKind::Keychain, u"too long"_s);
    row("outbox.notSupported", ErrorKind::Rejected, u"cannot do this"_s);
    row("backend.notSupported", ErrorKind::Forbidden, u"cannot do this"_s);
    row("accounts.damaged", ErrorKind::Storage, u"set aside"_s);
    row("accounts.notSetAside", ErrorKind::Storage, u"Make room"_s);
    row("accounts.notWritten", ErrorKind::Storage, u"accounts could not be written"_s);
    row("accounts.newer", ErrorKind::Storage, u"newer Laurels"_s);
    row("records.damaged", ErrorKind::Storage, u"set aside"_s);
    row("records.newer", ErrorKind::Storage, u"newer Laurels"_s);
    row("cache.damaged", ErrorKind::Storage, u"Sync"_s);
    row("cache.newer", ErrorKind::Storage, u"newer Laurels"_s);
    row("storage.full", ErrorKind::Storage, u"Make room"_s);
    row("storage.readOnly", ErrorKind::Storage, u"belongs to you"_s);
    row("storage.damaged", ErrorKind::Storage, u"taken over"_s);
    row("storage.noDriver", ErrorKind::Storage, u"Install"_s);
    row("storage.older", ErrorKind::Storage, u"older Laurels"_s);
    row("data.notRemoved", ErrorKind::Storage, u"could not be deleted"_s);
    row("profile.newer", ErrorKind::Storage, u"Use the newer Laurels"_s);
    row("profile.notUsable", ErrorKind::Storage, u"belongs to you"_s);
    row("transport.redirect", ErrorKind::Protocol, u"did not follow"_s);
    row("transport.foreignOrigin", ErrorKind::Protocol, u"Nothing was sent"_s);
    row("paging.foreignLink", ErrorKind::Protocol, u"goes on at another server"_s);
    row("signin.otherPerson", ErrorKind::SignInNeeded, u"another person"_s);
    row("signin.noToken", ErrorKind::Rejected, u"no usable token"_s);
    row("signin.noSecret", ErrorKind::SignInNeeded, u"LAURELS_SECRET"_s);
    row("endorsement.notYours", ErrorKind::Forbidden, u"two people"_s);
    row("signin.origin", ErrorKind::SignInNeeded, u"another server"_s);
    row("address.invalid", ErrorKind::Rejected, u"https://api.linkedin.com/v2"_s);
    row("address.scheme", ErrorKind::Rejected, u"https:// in front"_s);
    row("address.extras", ErrorKind::Rejected, u"more than a server and a path"_s);
    row("INVALID_ACCESS_TOKEN", ErrorKind::SignInNeeded, u"does not know this token"_s);
    row("REVOKED_ACCESS_TOKEN", ErrorKind::SignInNeeded, u"wait ten seconds"_s);
    row("EXPIRED_ACCESS_TOKEN", ErrorKind::SignInNeeded, u"has expired"_s);
    row("RESTRICTED_MEMBER", ErrorKind::SignInNeeded, u"restricted"_s);
    row("RESOURCE_NOT_FOUND", ErrorKind::NotFound, u"base address"_s);
    row("profile.inUse", ErrorKind::Storage, u"Another Laurels"_s);
    row("console.notWritten", ErrorKind::Storage, u"cut short"_s);
    row("export.notWritten", ErrorKind::Storage, u"could not be written"_s);
    row("demo.missing", ErrorKind::Storage, u"not beside Laurels"_s);
    row("demo.failed", ErrorKind::Server, u"did not start"_s);
}

void TestErrorText::everyCodeHasWordsOfItsOwn()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, word);
    const Error error{.kind = kind, .code = QString::fromLatin1(QTest::currentDataTag())};
    QVERIFY2(errorText(error).sentence().contains(word), qPrintable(errorText(error).sentence()));
    QVERIFY(errorText(error) != errorText(Error{.kind = kind}));
    QVERIFY(!errorText(error).nextStep.isEmpty());
}

void TestErrorText::anUnknownCodeFallsBackToTheKind()
{
    QCOMPARE(errorText(Error{.kind = ErrorKind::Server, .code = u"SOMETHING_NEW"_s}),
             errorText(Error{.kind = ErrorKind::Server}));
}

void TestErrorText::theNumbersOfLinkedInSayTheSameAsItsNames()
{
    const QList<std::pair<QString, QString>> same{{u"65600"_s, u"INVALID_ACCESS_TOKEN"_s},
                                                  {u"65601"_s, u"REVOKED_ACCESS_TOKEN"_s},
                                                  {u"65602"_s, u"EXPIRED_ACCESS_TOKEN"_s},
                                                  {u"65608"_s, u"RESTRICTED_MEMBER"_s}};
    for (const auto &[number, name] : same) {
        QCOMPARE(errorText(Error{.kind = ErrorKind::SignInNeeded, .code = number}),
                 errorText(Error{.kind = ErrorKind::SignInNeeded, .code = name}));
    }
}

void TestErrorText::aForbiddenRequestNamesTheWayThatIsOpenToEveryone()
{
    const ErrorText text =
        errorText(Error{.kind = ErrorKind::Forbidden, .httpStatus = 403, .code = u"ACCESS_DENIED"_s});
    QVERIFY(text.what.contains(u"LinkedIn gives endorsement access to approved partners only"_s));
    QVERIFY(text.nextStep.contains(u"Your data archive works for everyone"_s));
    QVERIFY(text.nextStep.contains(u"Get a copy of your data"_s));
}

void TestErrorText::aThrottleWithAKnownEndSaysWhen()
{
    const QDateTime end = QDateTime::fromString(u"2026-03-05T00:00:00Z"_s, Qt::ISODate);
    const ErrorText text = errorText(Error{.kind = ErrorKind::RateLimited, .retryAt = end});
    const QString shown = QLocale().toString(end.toLocalTime(), QLocale::ShortFormat);
    QVERIFY2(text.nextStep.contains(shown), qPrintable(text.nextStep));
    QCOMPARE(text.help, ErrorHelp::None);
}

void TestErrorText::whatAServiceWroteIsNeverPartOfTheWords()
{
    const Error error{.kind = ErrorKind::Rejected,
                      .httpStatus = 400,
                      .code = u"<b>code</b>"_s,
                      .detail = u"<b>detail</b>"_s,
                      .requestId = u"<b>id</b>"_s};
    QCOMPARE(errorText(error), errorText(Error{.kind = ErrorKind::Rejected}));
}

void TestErrorText::theDetailsHoldWhatASupportAsksFor()
{
    const Error error{.kind = ErrorKind::Server,
                      .httpStatus = 502,
                      .code = u"BAD_GATEWAY"_s,
                      .detail = u"no upstream"_s,
                      .requestId = u"abc"_s};
    QCOMPARE(errorDetails(error),
             u"HTTP status: 502\nCode: BAD_GATEWAY\nRequest id: abc\nDetail: no upstream"_s);
    QCOMPARE(errorDetails(Error{.kind = ErrorKind::Offline}), QString());
}

void TestErrorText::cancelledAsksForNothing()
{
    const ErrorText text = errorText(Error{.kind = ErrorKind::Cancelled});
    QVERIFY(text.nextStep.isEmpty());
    QCOMPARE(text.sentence(), text.what);
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
