// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archiveondesk.h"
#include "badtexts.h"
#include "dialogs/archivereportdialog.h"
#include "models/archivetext.h"
#include "models/savedfilters.h"
#include "plaintext.h"
#include "stage.h"
#include "sync/archiveimport.h"
#include "textwalk.h"
#include "translations.h"
#include "widgets/activityview.h"

#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>
#include <QTest>
#include <QToolTip>
#include <QTreeView>

using namespace Laurels;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What others wrote stays text of one line, wherever it is shown.
class TestBadText : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void onThePages_data() { addBadTexts(); }
    void onThePages();
    void inTheBars_data() { addBadTexts(); }
    void inTheBars();
    void inTheListOfWhatWaits_data() { addBadTexts(); }
    void inTheListOfWhatWaits();
    void inTheDialogs_data() { addBadTexts(); }
    void inTheDialogs();
    void inTheDialogOfSkills_data() { addBadTexts(); }
    void inTheDialogOfSkills();
    void ofAnArchive_data() { addBadTexts(); }
    void ofAnArchive();
    void inTheReportOfAnArchive_data() { addBadTexts(); }
    void inTheReportOfAnArchive();
    void markupInALabelATooltipAndASentenceIsFound();
    void nothingLeavesItsIsolation();

private:
    /// Somebody of that name and skill, a status and labels; the first row by time is theirs.
    void fill(Stage &stage, const QString &text);
    void look(const QWidget *window);

    QString m_text;
    QStringList m_findings;
};

namespace {

void nameEverybody(Desk &desk, const QString &text)
{
    desk.backends.prepare = [before = desk.backends.prepare, text](FakeConnection &connection) {
        before(connection);
        connection.fake->onFetchNames = [text](const QList<PersonUrn> &people) -> Result<QList<Person>> {
            QList<Person> named;
            for (const PersonUrn &urn : people) {
                const bool isBad = urn == Desk::person(1);
                named.append({urn, isBad ? text : u"Ada Example"_s, Person::Visibility::Known});
            }
            return named;
        };
    };
}

bool isNamed(const Stage &stage, const QString &name)
{
    return stage.waitFor([&] {
        stage.desk->clock.advance(10ms);
        const auto person = stage.desk->store.findPerson(Desk::person(1));
        return person && stage.desk->store.toldPerson(*person).name == name;
    });
}

} // namespace

void TestBadText::initTestCase()
{
    installTranslations(*qApp);
    qApp->setQuitOnLastWindowClosed(false);
}

void TestBadText::fill(Stage &stage, const QString &text)
{
    m_text = text;
    m_findings.clear();
    Desk &desk = *stage.desk;
    nameEverybody(desk, text);
    desk.addReceived(text, Status::Accepted, 1);
    desk.addReceived(u"Plain"_s, Status::fromWire(text), 2);
    for (int i = 0; i < 6; ++i)
        desk.addReceived(u"Skill %1"_s.arg(i), Status::Accepted, i % 3);
    desk.addGiven(text, Status::Accepted, 1);
    desk.store.setLabel(Desk::person(2), text);
}

void TestBadText::look(const QWidget *window)
{
    if (!window) {
        m_findings += u"It did not open."_s;
        return;
    }
    m_findings += textFindings(*window, m_text, Stage::width);
}

void TestBadText::onThePages()
{
    QFETCH(const QString, text);
    Stage stage;
    fill(stage, text);
    QVERIFY(SavedFilters(stage.desk->profile.path()).save({.name = text, .filter = {}}));
    stage.desk->addAccount(text);
    QVERIFY(stage.open() && isNamed(stage, text));
    for (const char *page : {"actionViewReceived", "actionViewGiven", "actionViewSkills", "actionViewPeople",
                             "actionViewToReview"}) {
        QVERIFY2(stage.trigger(page) && stage.select(0), page);
        look(stage.window.get());
    }
    auto *saved = stage.window->findChild<QListWidget *>(u"savedFilters"_s);
    QCOMPARE(saved->count(), 1);
    QCOMPARE(saved->item(0)->text(), text.simplified());
    for (const auto &[page, button] :
         {std::pair("actionViewSkills", u"skillsOpen"_s), std::pair("actionViewPeople", u"peopleOpen"_s)}) {
        QVERIFY2(stage.trigger(page), page);
        QTableView *const table = stage.table();
        QVERIFY(table);
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (table->model()->index(row, 0).data().toString() == text)
                table->selectRow(row);
        }
        look(stage.window.get());
        QVERIFY(stage.click(button));
        look(stage.window.get());
    }
    QVERIFY2(m_findings.isEmpty(), qPrintable(m_findings.join(u'\n')));
}

void TestBadText::inTheBars()
{
    QFETCH(const QString, text);
    Stage stage;
    fill(stage, text);
    stage.desk->addAccount(text);
    const AccountId other = stage.desk->addAccount(u"Olive"_s);
    QVERIFY(stage.open() && isNamed(stage, text));
    look(stage.dialogOf("actionEndorse")); // asks for the account
    stage.closeDialog();
    // Of two accounts, the message names the one that is in trouble.
    stage.desk->pageError = Error{.kind = ErrorKind::Forbidden, .httpStatus = 403, .detail = text};
    stage.desk->sessions.sessions().first()->sync();
    auto *message = qobject_cast<QLabel *>(stage.part(u"messageText"_s));
    QVERIFY(message && stage.desk->accounts.find(other));
    QVERIFY(message->text().contains(isolated(text)));
    QVERIFY(stage.click(u"messageDetails"_s));
    look(stage.window.get());
    stage.refuseChanges();
    QVERIFY(stage.trigger("actionSelectAll") && stage.trigger("actionHide"));
    look(stage.window.get());
    QVERIFY(stage.record() && stage.trigger("actionViewActivity") && stage.select(0));
    look(stage.window.get());
    QVERIFY2(m_findings.isEmpty(), qPrintable(m_findings.join(u'\n')));

    // The activity tells a cell that is cut in a tooltip.
    auto *view = stage.window->findChild<ActivityView *>();
    for (int column = 0; column < view->model()->columnCount(); ++column) {
        const QPoint place = view->visualRect(view->model()->index(0, column)).center();
        QHelpEvent event(QEvent::ToolTip, place, view->viewport()->mapToGlobal(place));
        QApplication::sendEvent(view->viewport(), &event);
        const QString tip = QToolTip::text();
        QVERIFY2(!Qt::mightBeRichText(tip) || tip.contains(u"&lt;"_s), qPrintable(tip.left(200)));
    }
}

void TestBadText::inTheListOfWhatWaits()
{
    QFETCH(const QString, text);
    const AccountId account = AccountId::create();
    const PersonUrn owner = *PersonUrn::fromId(u"Ow-ner_0001");
    const OutboxItem item{.id = OutboxItemId(1),
                          .account = account,
                          .urn = EndorsementUrn(owner, 70000000001),
                          .person = Desk::person(1),
                          .skill = text,
                          .from = Status::Accepted,
                          .to = Status::Hidden};
    Stage stage;
    stage.desk = std::make_unique<Desk>(OutboxLeftovers{.items = {item}, .lastId = OutboxItemId(1)});
    fill(stage, text);
    stage.desk->addAccount(text, stage.desk->clock.now().addYears(-1), account);
    stage.desk->addAccount(u"Olive"_s);
    QVERIFY(stage.open() && isNamed(stage, text) && stage.click(u"heldDetails"_s));
    auto *list = qobject_cast<QListWidget *>(stage.part(u"heldList"_s));
    QVERIFY(list);
    QCOMPARE(list->count(), 1);
    // The account, the skill and the person.
    QTRY_COMPARE(list->item(0)->text().count(isolated(text).simplified()), 3);
    look(stage.window.get());
    QVERIFY2(m_findings.isEmpty(), qPrintable(m_findings.join(u'\n')));
}

void TestBadText::inTheDialogs()
{
    QFETCH(const QString, text);
    Stage stage;
    fill(stage, text);
    stage.desk->addAccount(text);
    QVERIFY(stage.open() && isNamed(stage, text) && stage.select(0));
    for (const char *action : {"actionChangeStatus", "actionRemoveAccount", "actionEndorse",
                               "actionEndorseBack", "actionLabel", "actionExportShown"}) {
        look(stage.dialogOf(action));
        stage.closeDialog();
    }
    // The one who has a label and an unknown status.
    QVERIFY(stage.select(1));
    look(stage.dialogOf("actionChangeStatus"));
    stage.closeDialog();
    look(stage.dialogOf("actionLabel"));
    const auto *field = stage.window->findChild<QLineEdit *>(u"nameField"_s);
    QVERIFY(field);
    QCOMPARE(field->text(), text.simplified().left(longestLabel));
    QVERIFY2(m_findings.isEmpty(), qPrintable(m_findings.join(u'\n')));
}

void TestBadText::inTheDialogOfSkills()
{
    QFETCH(const QString, text);
    Stage stage;
    m_text = text;
    m_findings.clear();
    stage.tellProfiles(text, text);
    stage.desk->addPostPressAccount(text);
    QVERIFY(stage.open());
    look(stage.dialogOf("actionLimits"));
    stage.closeDialog();
    QVERIFY(stage.dialogOf("actionEndorse") && stage.click(u"findButton"_s));
    QVERIFY(stage.part(u"peopleList"_s));
    look(stage.dialog());
    stage.window->findChild<QLineEdit *>(u"profileField"_s)->setText(Desk::person(1).id());
    QVERIFY(stage.click(u"readButton"_s));
    auto *skills = qobject_cast<QTreeView *>(stage.part(u"profileSkillsView"_s));
    QVERIFY(skills);
    const QModelIndex bad = skills->model()->index(1, 0);
    QVERIFY(skills->model()->setData(bad, Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(skills->visualRect(bad).height(), skills->visualRect(bad.siblingAtRow(0)).height());
    QVERIFY(skills->visualRect(bad).height() <= 2 * skills->fontMetrics().height());
    look(stage.dialog());
    QVERIFY(stage.click(u"acceptButton"_s));
    auto *list = qobject_cast<QListWidget *>(
        stage.click(u"endorsingDetails"_s) ? stage.part(u"endorsingList"_s) : nullptr);
    QVERIFY(list);
    QVERIFY(list->item(0)->text().contains(isolated(text).simplified()));
    look(stage.window.get());
    QVERIFY2(m_findings.isEmpty(), qPrintable(m_findings.join(u'\n')));
}

void TestBadText::ofAnArchive()
{
    QFETCH(const QString, text);
    Stage stage;
    m_text = text;
    m_findings.clear();
    ArchiveOnDesk archive(*stage.desk, text, text);
    ArchivedPerson person = ArchiveOnDesk::nomi();
    person.name = person.company = person.position = text;
    const RowId received = archive.addReceived(text, person);
    const RowId given = archive.addGiven(text, person);
    archive.facts().skillsOnProfile.emplace();
    archive.putFacts();
    stage.desk->outbox.decide({received}, Status::Hidden);
    stage.desk->outbox.decide({given}, Status::Deleted);
    QVERIFY(stage.show());
    for (const char *page : {"actionViewReceived", "actionViewGiven", "actionViewPeople"}) {
        QVERIFY2(stage.trigger(page) && stage.select(0), page);
        look(stage.window.get());
    }
    QVERIFY(stage.trigger("actionViewTodo"));
    auto *view = qobject_cast<QTreeView *>(stage.part(u"todoView"_s));
    QVERIFY(view);
    QCOMPARE(view->model()->rowCount(), 2);
    for (int page = 0; page < 2; ++page) {
        const QModelIndex line = view->model()->index(page, 0);
        const QModelIndex todo = view->model()->index(0, 0, line);
        view->setCurrentIndex(todo);
        QVERIFY(todo.data().toString().contains(isolated(text.simplified())));
        QCOMPARE(view->visualRect(todo).height(), view->visualRect(line).height());
        look(stage.window.get());
    }
    stage.desk->workspace.openUrl = [](const QUrl &) { return false; };
    QVERIFY(stage.click(u"todoOpenButton"_s) && stage.part(u"todoAddress"_s));
    look(stage.window.get());
    QVERIFY2(m_findings.isEmpty(), qPrintable(m_findings.join(u'\n')));
}

void TestBadText::inTheReportOfAnArchive()
{
    QFETCH(const QString, text);
    m_text = text;
    m_findings.clear();
    ArchiveImportReport report{.account = AccountId::create(), .ownerName = text};
    report.read.received = {.isPresent = true, .isWhole = true};
    report.read.used = {text};
    report.read.missing = {text};
    report.read.passedOver = QStringList(20, text);
    report.read.unreadable = {
        {.path = text, .error = {.kind = ErrorKind::Storage, .code = text, .detail = text}}};
    report.read.refused = QList<Archive::RefusedRow>(20, {.file = text, .line = 3});
    report.read.refusedInAll = 21;
    Stage stage;
    QVERIFY(stage.show());
    auto *dialog = new ArchiveReportDialog(report, stage.window.get());
    dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    look(dialog);
    const auto *list = dialog->findChild<QListWidget *>(u"reportList0"_s);
    QVERIFY(list);
    QCOMPARE(list->count(), 21);
    QVERIFY(list->item(0)->text().startsWith(archivedText(text)));
    QVERIFY2(m_findings.isEmpty(), qPrintable(m_findings.join(u'\n')));
}

/// The walk itself.
void TestBadText::markupInALabelATooltipAndASentenceIsFound()
{
    const QString bad = u"<b>Eve</b>"_s;
    QWidget window;
    QLabel label(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(textFindings(window, bad, 2000), QStringList());
    label.setText(bad);
    QCOMPARE(textFindings(window, bad, 2000).size(), 1);
    label.setTextFormat(Qt::PlainText);
    QCOMPARE(textFindings(window, bad, 2000), QStringList());
    label.setText(u"Endorsed by "_s + bad);
    QCOMPARE(textFindings(window, bad, 2000).size(), 1);
    label.setText(u"Endorsed by "_s + isolated(bad));
    QCOMPARE(textFindings(window, bad, 2000), QStringList());
    label.setToolTip(bad);
    QCOMPARE(textFindings(window, bad, 2000).size(), 1);
    label.setToolTip(toolTipText(bad));
    QCOMPARE(textFindings(window, bad, 2000), QStringList());
    QVERIFY(!textFindings(window, bad, 1).isEmpty());
}

void TestBadText::nothingLeavesItsIsolation()
{
    QCOMPARE(isolated(u"Eve"_s), u"\u2068Eve\u2069"_s);
    QCOMPARE(isolated(u"Eve\u2069 \u2066\u202Elive"_s), u"\u2068Eve \u202Elive\u2069"_s);
}

QTEST_MAIN(TestBadText)
#include "tst_badtext.moc"
