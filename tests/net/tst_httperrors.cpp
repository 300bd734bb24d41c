// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httperrors.h"

#include <QTest>

using namespace Laurels;

class TestHttpErrors : public QObject
{
    Q_OBJECT

private slots:
    void everyStatusHasAKindAndADelivery_data();
    void everyStatusHasAKindAndADelivery();
};

void TestHttpErrors::everyStatusHasAKindAndADelivery_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Delivery>("delivery");
    const auto row = [](int status, ErrorKind kind, Delivery delivery) {
        QTest::addRow("%d", status) << status << kind << delivery;
    };
    row(0, ErrorKind::Protocol, Delivery::Answered);
    row(101, ErrorKind::Protocol, Delivery::Answered);
    row(301, ErrorKind::Protocol, Delivery::Answered);
    row(400, ErrorKind::Rejected, Delivery::Answered);
    row(401, ErrorKind::SignInNeeded, Delivery::Answered);
    row(403, ErrorKind::Forbidden, Delivery::Answered);
    row(404, ErrorKind::NotFound, Delivery::Answered);
    row(405, ErrorKind::Rejected, Delivery::Answered);
    row(407, ErrorKind::Offline, Delivery::Answered);
    row(408, ErrorKind::Timeout, Delivery::Answered);
    row(409, ErrorKind::Rejected, Delivery::Answered);
    row(410, ErrorKind::NotFound, Delivery::Answered);
    row(411, ErrorKind::Rejected, Delivery::Answered);
    row(414, ErrorKind::Rejected, Delivery::Answered);
    row(422, ErrorKind::Rejected, Delivery::Answered);
    row(426, ErrorKind::Rejected, Delivery::Answered);
    row(429, ErrorKind::RateLimited, Delivery::Answered);
    row(499, ErrorKind::Rejected, Delivery::Answered);
    row(500, ErrorKind::Server, Delivery::Unconfirmed);
    row(501, ErrorKind::Server, Delivery::Answered);
    row(502, ErrorKind::Server, Delivery::Unconfirmed);
    row(503, ErrorKind::Server, Delivery::Unconfirmed);
    row(504, ErrorKind::Server, Delivery::Unconfirmed);
    row(599, ErrorKind::Server, Delivery::Unconfirmed);
    row(600, ErrorKind::Protocol, Delivery::Answered);
}

void TestHttpErrors::everyStatusHasAKindAndADelivery()
{
    QFETCH(const int, status);
    QFETCH(const ErrorKind, kind);
    QFETCH(const Delivery, delivery);
    QCOMPARE(httpFailure(status).kind, kind);
    QCOMPARE(httpFailure(status).delivery, delivery);
}

QTEST_GUILESS_MAIN(TestHttpErrors)
#include "tst_httperrors.moc"
