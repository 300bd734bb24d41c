// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/networkerrors.h"

#include <QMetaEnum>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestNetworkErrors : public QObject
{
    Q_OBJECT

private slots:
    void everyErrorHasAMeaning_data();
    void everyErrorHasAMeaning();
    void theTestKnowsEveryError();
    void theCodeIsTheNameOfTheError();
};

namespace {

struct Expected
{
    QNetworkReply::NetworkError error;
    ErrorKind kind;
    bool isBeforeSending;
};

const QList<Expected> &expected()
{
    using R = QNetworkReply;
    using K = ErrorKind;
    static const QList<Expected> rows{
        {R::ConnectionRefusedError, K::Offline, true},
        {R::RemoteHostClosedError, K::Offline, false},
        {R::HostNotFoundError, K::Offline, true},
        {R::TimeoutError, K::Timeout, false},
        {R::OperationCanceledError, K::Timeout, false},
        {R::SslHandshakeFailedError, K::Tls, true},
        {R::TemporaryNetworkFailureError, K::Offline, false},
        {R::NetworkSessionFailedError, K::Offline, false},
        {R::BackgroundRequestNotAllowedError, K::Offline, true},
        {R::TooManyRedirectsError, K::Protocol, false},
        {R::InsecureRedirectError, K::Protocol, false},
        {R::UnknownNetworkError, K::Offline, false},
        {R::ProxyConnectionRefusedError, K::Offline, true},
        {R::ProxyConnectionClosedError, K::Offline, false},
        {R::ProxyNotFoundError, K::Offline, true},
        {R::ProxyTimeoutError, K::Timeout, false},
        {R::ProxyAuthenticationRequiredError, K::Offline, true},
        {R::UnknownProxyError, K::Offline, false},
        {R::ContentAccessDenied, K::Protocol, false},
        {R::ContentOperationNotPermittedError, K::Protocol, false},
        {R::ContentNotFoundError, K::Protocol, false},
        {R::AuthenticationRequiredError, K::Protocol, false},
        {R::ContentReSendError, K::Offline, false},
        {R::ContentConflictError, K::Protocol, false},
        {R::ContentGoneError, K::Protocol, false},
        {R::UnknownContentError, K::Protocol, false},
        {R::ProtocolUnknownError, K::Protocol, true},
        {R::ProtocolInvalidOperationError, K::Protocol, false},
        {R::ProtocolFailure, K::Protocol, false},
        {R::InternalServerError, K::Server, false},
        {R::OperationNotImplementedError, K::Server, false},
        {R::ServiceUnavailableError, K::Server, false},
        {R::UnknownServerError, K::Server, false},
    };
    return rows;
}

} // namespace

void TestNetworkErrors::everyErrorHasAMeaning_data()
{
    QTest::addColumn<int>("index");
    for (qsizetype i = 0; i < expected().size(); ++i)
        QTest::newRow(qPrintable(networkErrorCode(expected()[i].error))) << int(i);
}

void TestNetworkErrors::everyErrorHasAMeaning()
{
    QFETCH(const int, index);
    const Expected &row = expected()[index];
    const NetworkFailure failure = networkFailure(row.error);
    QCOMPARE(failure.kind, row.kind);
    QCOMPARE(failure.isBeforeSending, row.isBeforeSending);
}

void TestNetworkErrors::theTestKnowsEveryError()
{
    const auto all = QMetaEnum::fromType<QNetworkReply::NetworkError>();
    for (int i = 0; i < all.keyCount(); ++i) {
        const auto error = QNetworkReply::NetworkError(all.value(i));
        const bool isKnown = error == QNetworkReply::NoError ||
                             std::any_of(expected().begin(), expected().end(),
                                         [error](const Expected &row) { return row.error == error; });
        QVERIFY2(isKnown, all.key(i));
    }
}

void TestNetworkErrors::theCodeIsTheNameOfTheError()
{
    QCOMPARE(networkErrorCode(QNetworkReply::HostNotFoundError), u"network.HostNotFoundError"_s);
}

QTEST_GUILESS_MAIN(TestNetworkErrors)
#include "tst_networkerrors.moc"
