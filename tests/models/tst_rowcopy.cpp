// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowcopy.h"

#include "models/csv.h"

#include <QMimeData>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

/// Two columns; the second is a time that is said in full to a screen reader.
class Table : public QAbstractTableModel
{
public:
    explicit Table(const QStringList &names)
        : m_names(names)
    {
    }

    [[nodiscard]] int rowCount(const QModelIndex & = {}) const override { return int(m_names.size()); }
    [[nodiscard]] int columnCount(const QModelIndex & = {}) const override { return 2; }
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation, int) const override
    {
        return section == 0 ? u"Name"_s : u"When"_s;
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::DisplayRole)
            return index.column() == 0 ? m_names.at(index.row()) : u"3 d"_s;
        if (role == Qt::AccessibleTextRole && index.column() == 1)
            return u"1 January 2026, 10:00"_s;
        return {};
    }

private:
    QStringList m_names;
};

} // namespace

class TestRowCopy : public QObject
{
    Q_OBJECT

private slots:
    void oneRowIsJustItself();
    void severalRowsHaveTheNamesOfTheColumns();
    void textFromOthersIsTextEverywhere_data();
    void textFromOthersIsTextEverywhere();
    void aLineOfCsvIsReadBack();
};

void TestRowCopy::oneRowIsJustItself()
{
    const auto copied = copiedRows(Table({u"Ada"_s, u"Ben"_s}), {1});
    QCOMPARE(copied->text(), u"Ben\t1 January 2026, 10:00\n"_s);
    QCOMPARE(copied->data(u"text/csv"_s), QByteArray("Ben,\"1 January 2026, 10:00\"\r\n"));
}

void TestRowCopy::severalRowsHaveTheNamesOfTheColumns()
{
    const auto copied = copiedRows(Table({u"Ada"_s, u"Ben"_s}), {0, 1});
    QCOMPARE(copied->text().section(u'\n', 0, 0), u"Name\tWhen"_s);
    QCOMPARE(copied->text().count(u'\n'), 3);
    QVERIFY(copied->html().contains(u"<th>Name</th>"_s));
    QVERIFY(copied->html().contains(u"<td>Ben</td>"_s));
}

void TestRowCopy::textFromOthersIsTextEverywhere_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("tsv");
    QTest::addColumn<QString>("html");
    QTest::addRow("markup") << u"<b>Eve</b> & <img src=x>"_s << u"<b>Eve</b> & <img src=x>"_s
                            << u"&lt;b&gt;Eve&lt;/b&gt; &amp; &lt;img src=x&gt;"_s;
    QTest::addRow("tab and line break") << u"A\tB\nC"_s << u"A B C"_s << u"A B C"_s;
    QTest::addRow("formula") << u"=1+1"_s << u"'=1+1"_s << u"'=1+1"_s;
    QTest::addRow("NUL") << u"A"_s + QChar::Null + u"B"_s << u"AB"_s << u"AB"_s;
}

void TestRowCopy::textFromOthersIsTextEverywhere()
{
    QFETCH(QString, name);
    const auto copied = copiedRows(Table({name}), {0});
    QTEST(copied->text().section(u'\t', 0, 0), "tsv");
    QTEST(copied->html().section(u"<td>"_s, 1, 1).section(u"</td>"_s, 0, 0), "html");
    QVERIFY(copied->data(u"text/csv"_s).endsWith("\"1 January 2026, 10:00\"\r\n"));
}

void TestRowCopy::aLineOfCsvIsReadBack()
{
    QCOMPARE(csvLine({u"a"_s, u"b,c"_s, u"d\"e"_s, u"f\r\ng"_s}),
             QByteArray("a,\"b,c\",\"d\"\"e\",\"f\r\ng\"\r\n"));
    for (const QString &start : {u"="_s, u"+"_s, u"-"_s, u"@"_s, u"\t"_s, u"\r"_s})
        QCOMPARE(withoutFormula(start + u"x"_s), u'\'' + start + u"x"_s);
    QCOMPARE(withoutFormula(u"x=1"_s), u"x=1"_s);
}

QTEST_GUILESS_MAIN(TestRowCopy)
#include "tst_rowcopy.moc"
