// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "badtexts.h"
#include "desk.h"
#include "models/endorsementmodel.h"
#include "models/exporttable.h"
#include "models/rowcopy.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

namespace {

/// As a spreadsheet reads it (RFC 4180).
QList<QStringList> cellsOf(const QByteArray &csv)
{
    QList<QStringList> lines{{QString()}};
    bool isQuoted = false;
    const QString text = QString::fromUtf8(csv);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isTwice = c == u'"' && i + 1 < text.size() && text.at(i + 1) == u'"';
        if (isQuoted && isTwice)
            lines.last().last() += text.at(++i);
        else if (c == u'"')
            isQuoted = !isQuoted;
        else if (!isQuoted && c == u',')
            lines.last().append(QString());
        else if (!isQuoted && text.mid(i, 2) == "\r\n"_L1 && ++i)
            lines.append({QString()});
        else
            lines.last().last() += c;
    }
    lines.removeLast(); // after the last line end
    return lines;
}

QString withoutCommand(const QString &text)
{
    return text.startsWith(u'=') ? u'\'' + text : text;
}

} // namespace

/// What others wrote comes out of Laurels as it is, or harmless where another program might act on it.
class TestBadTextOut : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void inCsvOnlyFormulasAreChanged_data() { addBadTexts(); }
    void inCsvOnlyFormulasAreChanged();
    void inJsonNothingIsChanged_data() { addBadTexts(); }
    void inJsonNothingIsChanged();
    void onTheClipboardARowIsALineWithoutMarkup_data() { addBadTexts(); }
    void onTheClipboardARowIsALineWithoutMarkup();

private:
    /// With an endorsement whose person, skill and status have this name.
    void fill(const QString &text);

    std::unique_ptr<Desk> m_desk;
};

void TestBadTextOut::init()
{
    m_desk = std::make_unique<Desk>();
}

void TestBadTextOut::fill(const QString &text)
{
    const AccountId account = m_desk->addAccount(text);
    m_desk->addReceived(text, Status::fromWire(text), 1);
    m_desk->store.setAccount(account, m_desk->owner, {});
    m_desk->store.merge(account, Direction::Received, m_desk->received);
    m_desk->store.setPeople({{Desk::person(1), text, Person::Visibility::Known}});
}

void TestBadTextOut::inCsvOnlyFormulasAreChanged()
{
    QFETCH(const QString, text);
    fill(text);
    const QByteArray csv = ExportTable::ofEndorsements(m_desk->store, m_desk->store.rows()).toCsv();
    const QList<QStringList> lines = cellsOf(csv);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(1).size(), lines.at(0).size());
    for (const QString &column : {u"skill"_s, u"status"_s})
        QCOMPARE(lines.at(1).at(lines.at(0).indexOf(column)), withoutCommand(text));
}

void TestBadTextOut::inJsonNothingIsChanged()
{
    QFETCH(const QString, text);
    fill(text);
    const QByteArray json = ExportTable::ofEndorsements(m_desk->store, m_desk->store.rows()).toJson();
    const QJsonArray rows = QJsonDocument::fromJson(json)[u"endorsements"_s].toArray();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.at(0)[u"skill"_s].toString(), text);
    QCOMPARE(rows.at(0)[u"status"_s].toString(), text);
}

void TestBadTextOut::onTheClipboardARowIsALineWithoutMarkup()
{
    QFETCH(const QString, text);
    fill(text);
    EndorsementModel model(m_desk->store, m_desk->clock);
    QCOMPARE(model.rowCount(), 1);
    const auto copied = copiedRows(model, {0});
    QString line = text;
    line = line.remove(QChar::Null).simplified();

    const QStringList cells = copied->text().chopped(1).split(u'\t');
    QCOMPARE(copied->text().count(u'\n'), 1);
    QCOMPARE(cells.size(), model.columnCount());
    for (const int column : {0, 1, 2})
        QCOMPARE(cells.at(column), withoutCommand(line));

    QCOMPARE(copied->html().count(withoutCommand(line).toHtmlEscaped()), 3);
    QString tags = copied->html();
    for (const QString &own : {u"table"_s, u"tr"_s, u"td"_s})
        tags.remove(u'<' + own + u'>').remove(u"</"_s + own + u'>');
    QVERIFY2(!tags.contains(u'<'), qPrintable(tags.left(200)));

    const QList<QStringList> lines = cellsOf(copied->data(u"text/csv"_s));
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().mid(0, 3), QStringList(3, withoutCommand(line)));
}

QTEST_MAIN(TestBadTextOut)
#include "tst_badtextout.moc"
