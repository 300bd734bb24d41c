// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "historycommands.h"
#include "translations.h"

#include <QDialog>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Laurels;
using namespace Qt::StringLiterals;

class TestHistoryCommands : public QObject
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
    void deletingAsksFirst();
    void deletingWithoutAHistorySaysSo();

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
    HistoryCommands *m_commands = nullptr;
    QTemporaryDir m_directory;
};

void TestHistoryCommands::init()
{
    m_desk = std::make_unique<Desk>();
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_commands = new HistoryCommands(m_desk->workspace, *m_window);
}

void TestHistoryCommands::cleanup()
{
    m_window.reset();
    m_desk.reset();
}

void TestHistoryCommands::record()
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

void TestHistoryCommands::chooseFile(const QString &fileName)
{
    record();
    m_commands->exportToFile();
    QTRY_VERIFY(shown<QMessageBox>(u"exportHistory"_s));
    shown<QMessageBox>(u"exportHistory"_s)->defaultButton()->click();
    QTRY_VERIFY(shown<QFileDialog>(u"exportFile"_s));
    auto *dialog = shown<QFileDialog>(u"exportFile"_s);
    dialog->selectFile(m_directory.filePath(fileName));
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
    QTRY_VERIFY(!shown<QFileDialog>(u"exportFile"_s));
}

void TestHistoryCommands::withoutAHistoryItSaysSo()
{
    QSignalSpy hint(m_commands, &HistoryCommands::hint);
    m_commands->exportToFile();
    QTRY_COMPARE(hint.size(), 1);
    QVERIFY(!m_window->findChild<QDialog *>());
}

void TestHistoryCommands::itTellsWhatIsInTheFileAndWritesIt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("beginsWith");
    QTest::newRow("CSV") << u"history.csv"_s << u"history.csv"_s << QByteArray("\xEF\xBB\xBFtime,");
    QTest::newRow("JSON") << u"history.json"_s << u"history.json"_s << QByteArray("{");
    QTest::newRow("no ending") << u"history2"_s << u"history2.csv"_s << QByteArray("\xEF\xBB\xBFtime,");
}

void TestHistoryCommands::itTellsWhatIsInTheFileAndWritesIt()
{
    QFETCH(const QString, name);
    QFETCH(const QString, file);
    QFETCH(const QByteArray, beginsWith);
    QSignalSpy hint(m_commands, &HistoryCommands::hint);
    record();
    m_commands->exportToFile();
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

void TestHistoryCommands::cancellingWritesNothing()
{
    record();
    m_commands->exportToFile();
    QTRY_VERIFY(shown<QMessageBox>(u"exportHistory"_s));
    shown<QMessageBox>(u"exportHistory"_s)->reject();
    QTRY_VERIFY(!m_window->findChild<QMessageBox *>(u"exportHistory"_s));
    QVERIFY(!m_window->findChild<QFileDialog *>());
}

void TestHistoryCommands::aFileThatCannotBeWrittenIsToldInWords()
{
    record();
    m_commands->exportToFile();
    QTRY_VERIFY(shown<QMessageBox>(u"exportHistory"_s));
    shown<QMessageBox>(u"exportHistory"_s)->defaultButton()->click();
    QTRY_VERIFY(shown<QFileDialog>(u"exportFile"_s));
    auto *dialog = shown<QFileDialog>(u"exportFile"_s);
    emit dialog->fileSelected(m_directory.filePath(u"no such place/history.csv"_s));
    QTRY_VERIFY(shown<QMessageBox>(u"exportFailed"_s));
    QVERIFY(!shown<QMessageBox>(u"exportFailed"_s)->text().isEmpty());
}

void TestHistoryCommands::anotherEndingOfTheNameIsNotWritten()
{
    QSignalSpy hint(m_commands, &HistoryCommands::hint);
    chooseFile(u"history.txt"_s);
    QTRY_COMPARE(hint.size(), 1);
    QVERIFY(!QFile::exists(m_directory.filePath(u"history.txt"_s)));
}

void TestHistoryCommands::deletingAsksFirst()
{
    record();
    QSignalSpy hint(m_commands, &HistoryCommands::hint);
    const auto buttonOf = [this](const QString &text) -> QAbstractButton * {
        const QList<QAbstractButton *> buttons = shown<QMessageBox>(u"clearHistory"_s)->buttons();
        for (QAbstractButton *button : buttons) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    };
    m_commands->clear();
    QTRY_VERIFY(shown<QMessageBox>(u"clearHistory"_s));
    QVERIFY(shown<QMessageBox>(u"clearHistory"_s)->text().contains(u"1 change."_s));
    QCOMPARE(shown<QMessageBox>(u"clearHistory"_s)->defaultButton(), buttonOf(u"Keep"_s));
    buttonOf(u"Keep"_s)->click();
    QTRY_VERIFY(!m_window->findChild<QMessageBox *>(u"clearHistory"_s));
    m_commands->clear(); // it is still there
    QTRY_VERIFY(shown<QMessageBox>(u"clearHistory"_s));
    buttonOf(u"Delete"_s)->click();
    QTRY_COMPARE(hint.size(), 1);
    QCOMPARE(hint.first().first().toString(), u"Deleted the history of 1 change."_s);
    m_commands->clear();
    QTRY_COMPARE(hint.size(), 2);
}

void TestHistoryCommands::deletingWithoutAHistorySaysSo()
{
    QSignalSpy hint(m_commands, &HistoryCommands::hint);
    m_commands->clear();
    QTRY_COMPARE(hint.size(), 1);
    QVERIFY(!m_window->findChild<QDialog *>());
}

QTEST_MAIN(TestHistoryCommands)
#include "tst_historycommands.moc"
