// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "historyexport.h"
#include "translations.h"

#include <QDialog>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestHistoryExport : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { installTranslations(*qApp); }
    void init();
    void cleanup();
    void withoutAHistoryItSaysSo();
    void itTellsWhatIsInTheFileAndWritesIt_data();
    void itTellsWhatIsInTheFileAndWritesIt();
    void cancellingWritesNothing();
    void aFileThatCannotBeWrittenIsToldInWords();
    void anotherEndingOfTheNameIsNotWritten();

private:
    void record();
    void chooseFile(const QString &fileName);
    template <typename T>
    [[nodiscard]] T *shown(const QString &name) const
    {
        auto *dialog = m_window->findChild<T *>(name);
        return dialog && dialog->isVisible() ? dialog : nullptr;
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<QWidget> m_window;
    HistoryExport *m_export = nullptr;
    QTemporaryDir m_directory;
};

void TestHistoryExport::init()
{
    m_desk = std::make_unique<Desk>();
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_export = new HistoryExport(m_desk->workspace, *m_window);
}

void TestHistoryExport::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestHistoryExport::record()
{
    const OutboxItem item{.id = OutboxItemId(1),
                          .account = AccountId::create(),
                          .state = OutboxItem::State::Done,
                          .urn = EndorsementUrn(m_desk->owner, 7),
                          .person = Desk::person(3),
                          .skill = u"Chess"_s,
                          .from = Status::Accepted,
                          .to = Status::Hidden,
                          .createdAt = m_desk->clock.now(),
                          .attempts = 1};
    bool isKept = false;
    m_desk->records.record({item}, this, [&](const std::optional<Error> &error) { isKept = !error; });
    QTRY_VERIFY(isKept);
}

void TestHistoryExport::chooseFile(const QString &fileName)
{
    record();
    m_export->start();
    QTRY_VERIFY(shown<QMessageBox>(u"exportHistory"_s));
    shown<QMessageBox>(u"exportHistory"_s)->defaultButton()->click();
    QTRY_VERIFY(shown<QFileDialog>(u"exportFile"_s));
    auto *dialog = shown<QFileDialog>(u"exportFile"_s);
    dialog->selectFile(m_directory.filePath(fileName));
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    QTRY_VERIFY(!shown<QFileDialog>(u"exportFile"_s));
}

void TestHistoryExport::withoutAHistoryItSaysSo()
{
    QSignalSpy hint(m_export, &HistoryExport::hint);
    m_export->start();
    QTRY_COMPARE(hint.size(), 1);
    QVERIFY(!m_window->findChild<QDialog *>());
}

void TestHistoryExport::itTellsWhatIsInTheFileAndWritesIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("beginsWith");
    QTest::newRow("CSV") << u"history.csv"_s << u"history.csv"_s << QByteArray("\xEF\xBB\xBFtime,");
    QTest::newRow("JSON") << u"history.json"_s << u"history.json"_s << QByteArray("{");
    QTest::newRow("no ending") << u"history2"_s << u"history2.csv"_s << QByteArray("\xEF\xBB\xBFtime,");
}

void TestHistoryExport::itTellsWhatIsInTheFileAndWritesIt()
{
    QFETCH(const QString, name);
    QFETCH(const QString, file);
    QFETCH(const QByteArray, beginsWith);
    QSignalSpy hint(m_export, &HistoryExport::hint);
    record();
    m_export->start();
    QTRY_VERIFY(shown<QMessageBox>(u"exportHistory"_s));
    const auto *box = shown<QMessageBox>(u"exportHistory"_s);
    QVERIFY(box->text().startsWith(u"1 change since "_s));
    QVERIFY(box->informativeText().contains(u"ids of other people"_s));
    shown<QMessageBox>(u"exportHistory"_s)->reject();
    QTRY_VERIFY(!m_window->findChild<QMessageBox *>(u"exportHistory"_s));
    chooseFile(name);
    QTRY_COMPARE(hint.size(), 1);
    QVERIFY(hint.first().first().toString().startsWith(u"Exported "_s));
    QFile written(m_directory.filePath(file));
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray content = written.readAll();
    QVERIFY2(content.startsWith(beginsWith), content);
    QVERIFY(content.contains("Chess"));
}

void TestHistoryExport::cancellingWritesNothing()
{
    record();
    m_export->start();
    QTRY_VERIFY(shown<QMessageBox>(u"exportHistory"_s));
    shown<QMessageBox>(u"exportHistory"_s)->reject();
    QTRY_VERIFY(!m_window->findChild<QMessageBox *>(u"exportHistory"_s));
    QVERIFY(!m_window->findChild<QFileDialog *>());
}

void TestHistoryExport::aFileThatCannotBeWrittenIsToldInWords()
{
    record();
    m_export->start();
    QTRY_VERIFY(shown<QMessageBox>(u"exportHistory"_s));
    shown<QMessageBox>(u"exportHistory"_s)->defaultButton()->click();
    QTRY_VERIFY(shown<QFileDialog>(u"exportFile"_s));
    auto *dialog = shown<QFileDialog>(u"exportFile"_s);
    emit dialog->fileSelected(m_directory.filePath(u"no such place/history.csv"_s));
    QTRY_VERIFY(shown<QMessageBox>(u"exportFailed"_s));
    QVERIFY(!shown<QMessageBox>(u"exportFailed"_s)->text().isEmpty());
}

void TestHistoryExport::anotherEndingOfTheNameIsNotWritten()
{
    QSignalSpy hint(m_export, &HistoryExport::hint);
    chooseFile(u"history.txt"_s);
    QTRY_COMPARE(hint.size(), 1);
    QVERIFY(!QFile::exists(m_directory.filePath(u"history.txt"_s)));
}

QTEST_MAIN(TestHistoryExport)
#include "tst_historyexport.moc"
