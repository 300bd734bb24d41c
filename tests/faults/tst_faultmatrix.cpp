// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrixcell.h"

#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

/// Every fault upon every operation. CTest runs one function, that is one operation, at a time.
class TestFaultMatrix : public QObject
{
    Q_OBJECT

private slots:
    void received_data() { addRows("received"); }
    void received() { play(); }
    void given_data() { addRows("given"); }
    void given() { play(); }
    void get_data() { addRows("get"); }
    void get() { play(); }
    void refresh_data() { addRows("refresh"); }
    void refresh() { play(); }
    void lookUp_data() { addRows("lookUp"); }
    void lookUp() { play(); }
    void batchGet_data() { addRows("batchGet"); }
    void batchGet() { play(); }
    void setStatus_data() { addRows("setStatus"); }
    void setStatus() { play(); }
    void create_data() { addRows("create"); }
    void create() { play(); }
    void names_data() { addRows("names"); }
    void names() { play(); }
    void signIn_data() { addRows("signIn"); }
    void signIn() { play(); }

private:
    static void addRows(const QByteArray &operation);
    static void play();
};

void TestFaultMatrix::addRows(const QByteArray &operation)
{
    QTest::addColumn<const OperationRow *>("operation");
    QTest::addColumn<const FaultColumn *>("fault");
    QTest::addColumn<int>("shape");
    using Shape = MatrixCell::Shape;
    for (const OperationRow &row : operationRows()) {
        if (row.name != operation)
            continue;
        for (const FaultColumn &column : faultColumns()) {
            if (!column.isFor(row))
                continue;
            if (column.isTriedOnce())
                QTest::newRow(column.name + ", once") << &row << &column << int(Shape::Once);
            if (column.isTriedLasting(row))
                QTest::newRow(column.name + ", lasting") << &row << &column << int(Shape::Lasting);
            if (column.isTriedCrashing(row))
                QTest::newRow(column.name + ", and killed") << &row << &column << int(Shape::Crash);
        }
    }
}

void TestFaultMatrix::play()
{
    QFETCH(const OperationRow *const, operation);
    QFETCH(const FaultColumn *const, fault);
    QFETCH(const int, shape);
    MatrixCell cell(*operation, *fault, MatrixCell::Shape(shape));
    const QStringList complaints = cell.play();
    QVERIFY2(complaints.isEmpty(), complaints.join(u'\n').toUtf8());
}

QTEST_GUILESS_MAIN(TestFaultMatrix)
#include "tst_faultmatrix.moc"
