// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later

// laurels-screenshots DIRECTORY: every page and dialog on fakes, light and dark, as pictures to look at.
// Runs without a display: QT_QPA_PLATFORM=offscreen. With --small at 800x600, with --large-font at 14 points;
// at another scale with QT_SCALE_FACTOR.

#include "actions.h"
#include "archiveondesk.h"
#include "desk.h"
#include "icons.h"
#include "mainwindow.h"
#include "pagestack.h"
#include "palettefix.h"
#include "sampleexport.h"
#include "testpalettes.h"
#include "translations.h"
#include "widgets/endorsementview.h"
#include "widgets/searchfield.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <cstdio>

using namespace Laurels;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QSize windowSize(1180, 720); // --small: the least that is promised

class Photographer
{
public:
    Photographer(QString directory, QString suffix)
        : m_directory(std::move(directory))
        , m_suffix(std::move(suffix))
    {
    }

    void firstRun()
    {
        open();
        shoot(u"first-run"_s);
        trigger("actionAddAccount");
        shootDialog(u"dialog-account"_s);
        trigger("actionAddPostPress");
        shootDialog(u"dialog-account-postpress"_s);
        trigger("actionAbout");
        shootDialog(u"dialog-about"_s);
        trigger("actionKeys");
        shootDialog(u"dialog-keys"_s);
    }

    void empty()
    {
        m_desk->addAccount(u"Olive Owner"_s);
        open();
        shoot(u"empty"_s);
    }

    void few()
    {
        fill(7);
        m_desk->addAccount(u"Olive Owner"_s);
        open();
        shoot(u"few"_s);
        m_window->findChild<SearchField *>(u"searchField"_s)->setText(u"nothing like it"_s);
        shoot(u"filtered"_s);
        m_window->findChild<SearchField *>(u"searchField"_s)->clear();
        trigger("actionViewToReview");
        m_window->findChild<EndorsementView *>()->selectAll();
        settle(); // what is possible with a selection is judged from the event loop
        trigger("actionHide");
        shoot(u"all-done"_s);
    }

    void many()
    {
        fill(900);
        m_desk->addAccount(u"Olive Owner"_s);
        open();
        auto *view = m_window->findChild<EndorsementView *>();
        view->selectRow(4);
        shoot(u"many"_s);
        trigger("actionEndorse");
        shootDialog(u"dialog-endorse"_s);
        trigger("actionChangeStatus");
        shootDialog(u"dialog-status"_s);
        trigger("actionRemoveAccount");
        shootDialog(u"dialog-remove"_s);
        record();
        trigger("actionExportHistory");
        shootDialog(u"dialog-export-history"_s);
        trigger("actionClearHistory");
        shootDialog(u"dialog-delete-history"_s);
        trigger("actionReject");
        shoot(u"undo-bar"_s);
        view->selectAll();
        shoot(u"several-selected"_s);
        trigger("actionViewToReview");
        shoot(u"to-review"_s);
        trigger("actionViewGiven");
        shoot(u"given"_s);
        pages();
        m_desk->onSetStatus = [](const EndorsementUrn &, const Status &) -> Result<std::monostate> {
            return Failure(
                Error{.kind = ErrorKind::Rejected, .delivery = Delivery::Answered, .httpStatus = 422});
        };
        trigger("actionWithdraw");
        m_desk->outbox.endGrace();
        shoot(u"failed-change"_s);
    }

    void bulk()
    {
        fill(60);
        m_desk->addAccount(u"Olive Owner"_s);
        open();
        int sent = 0;
        m_desk->onSetStatus = [&sent](const EndorsementUrn &, const Status &) -> Result<std::monostate> {
            if (++sent % 9 != 0)
                return {};
            return Failure(
                Error{.kind = ErrorKind::Rejected, .delivery = Delivery::Answered, .httpStatus = 422});
        };
        trigger("actionSelectAll");
        trigger("actionReject");
        shoot(u"bulk"_s);
        m_desk->outbox.endGrace();
        shoot(u"bulk-failed"_s);
        trigger("actionViewActivity");
        shoot(u"activity-failed"_s);
    }

    void held()
    {
        const AccountId account = AccountId::create();
        QList<OutboxItem> items;
        for (int i = 1; i <= 3; ++i) {
            items.append({.id = OutboxItemId(quint64(i)),
                          .account = account,
                          .urn = EndorsementUrn(m_desk->owner, 70000000000 + i),
                          .person = Desk::person(i - 1),
                          .skill = u"C++"_s,
                          .from = Status::Accepted,
                          .to = i == 3 ? Status::Rejected : Status::Hidden});
        }
        m_desk = std::make_unique<Desk>(OutboxLeftovers{.items = items, .lastId = OutboxItemId(3)});
        fill(40);
        m_desk->addAccount(u"Olive Owner"_s, m_desk->clock.now().addYears(-1), account);
        open();
        shoot(u"held"_s);
        m_window->findChild<QPushButton *>(u"heldDetails"_s)->click();
        shoot(u"held-details"_s);
        trigger("actionRemoveAccount");
        shootDialog(u"dialog-remove-waiting"_s);
        m_window->findChild<QPushButton *>(u"heldDiscard"_s)->click();
        shootDialog(u"dialog-discard"_s);
        m_window->findChild<EndorsementView *>()->selectRow(5);
        settle();
        trigger("actionHide");
        trigger("actionUndo");
        shoot(u"undone-bar"_s);
    }

    void postPress()
    {
        QList<ProfileSkill> skills;
        const QStringList names{u"Kite flying"_s, u"C++"_s,       u"Knot tying"_s, u"<b>Boat</b> building"_s,
                                u"交渉"_s,        u"Käsekunde"_s, u"Caulking"_s};
        for (int i = 0; i < names.size(); ++i) {
            skills.append({.name = names.at(i),
                           .endorsementCount = 99 / (i + 1),
                           .endorsementId = i == 6 ? std::nullopt : std::optional<qint64>(100 + i),
                           .isEndorsed = i == 2});
        }
        m_desk->profiles.onFetchProfile = [skills](const QString &) -> Result<Profile> {
            return Profile{.person = Desk::person(1),
                           .name = u"Mira Solberg"_s,
                           .headline = u"Boat builder at Sample & Sons"_s,
                           .distance = Distance::First,
                           .skills = skills};
        };
        m_desk->profiles.onFetchRelations = [](const QString &, const QString &) -> Result<RelationPage> {
            RelationPage page{.relations = {}, .next = u"2"_s};
            for (int i = 0; i < 12; ++i) {
                page.relations.append({.person = Desk::person(i),
                                       .name = u"Sample Friend %1"_s.arg(i),
                                       .headline = u"Something with boats, kites and knots"_s});
            }
            return page;
        };
        const AccountId account = m_desk->addPostPressAccount(u"Olive Owner"_s);
        open();
        shoot(u"postpress"_s);
        trigger("actionLimits");
        shootDialog(u"dialog-limits"_s);
        trigger("actionEndorse");
        m_window->findChild<QPushButton *>(u"findButton"_s)->click();
        settle();
        shootDialog(u"dialog-endorse-people"_s);
        trigger("actionEndorse");
        m_window->findChild<QLineEdit *>(u"profileField"_s)->setText(Desk::person(1).id());
        m_window->findChild<QPushButton *>(u"readButton"_s)->click();
        settle();
        QAbstractItemModel *model = m_window->findChild<QTreeView *>(u"profileSkillsView"_s)->model();
        for (int row = 0; row < 3; ++row)
            model->setData(model->index(row, 0), Qt::Checked, Qt::CheckStateRole);
        settle();
        m_window->findChild<QPushButton *>(u"acceptButton"_s)->setFocus();
        shootDialog(u"dialog-endorse-skills"_s);
        for (int i = 0; i < 3; ++i) {
            m_desk->outbox.endorse(account,
                                   {.recipient = Desk::person(1), .skill = names.at(i), .skillId = 100 + i});
        }
        trigger("actionViewGiven");
        m_window->findChild<QPushButton *>(u"endorsingDetails"_s)->click();
        m_window->findChild<EndorsementView *>()->selectRow(0);
        shoot(u"endorsing"_s);
        m_desk->pacer.halt(account, u"account_restricted"_s, {});
        shoot(u"halted"_s);
    }

    void archive()
    {
        ArchiveOnDesk archive(*m_desk);
        archive.facts().skillsOnProfile.emplace();
        archive.fillTodos();
        open();
        m_window->findChild<EndorsementView *>()->selectRow(0);
        shoot(u"archive"_s);
        trigger("actionViewTodo");
        shoot(u"todo"_s);
        m_desk->workspace.openUrl = [](const QUrl &) { return false; };
        m_window->findChild<QToolButton *>(u"todoOpenButton"_s)->click();
        shoot(u"todo-address"_s);
        trigger("actionSelectAll");
        m_window->findChild<QToolButton *>(u"todoRemoveButton"_s)->click();
        shoot(u"todo-empty"_s);
    }

    void trouble(const QString &name, const Error &error)
    {
        m_desk->pageError = error;
        m_desk->addAccount(u"Olive Owner"_s);
        open();
        shoot(u"trouble-"_s + name);
    }

    void keychain(const QString &name)
    {
        m_desk->credentials.readError = FakeCredentialStore::error(u"keychain."_s + name);
        m_desk->addAccount(u"Olive Owner"_s);
        open();
        shoot(u"keychain-"_s + name);
    }

    void openedArchive()
    {
        open();
        SampleExport archive;
        archive.received += QByteArray("2022/10/18 09:14:27 UTC,Qt\n").repeated(12); // columns are missing
        openArchive(archive.saveZip(m_desk->profile.path(), u"Basic_LinkedInDataExport_01-05-2026.zip"_s));
        shootDialog(u"dialog-archive"_s);
        shootDialog(u"dialog-archive-review"_s);
        m_window->findChild<EndorsementView *>()->selectRow(1);
        settle();
        trigger("actionHide");
        shoot(u"archive-hidden"_s);
        trigger("actionRemoveAccount");
        shootDialog(u"dialog-remove-archive"_s);
        archive.received = SampleExport::row("Kite flying", "Ada,Example", "ada-example");
        openArchive(archive.saveZip(m_desk->profile.path(), u"Basic_LinkedInDataExport_02-05-2026.zip"_s));
        shootDialog(u"dialog-archive-newer"_s);
    }

    void firstSync()
    {
        fill(40);
        m_desk->addAccount(u"Olive Owner"_s, {});
        open();
        shootDialog(u"dialog-first-sync"_s);
    }

private:
    /// Those beside the lists of endorsements.
    void pages()
    {
        trigger("actionViewSkills");
        selectLine(1);
        shoot(u"skills"_s);
        trigger("actionViewPeople");
        selectLine(2);
        shoot(u"people"_s);
        trigger("actionLabel");
        shootDialog(u"dialog-label"_s);
        trigger("actionViewActivity");
        selectLine(0);
        shoot(u"activity"_s);
        trigger("actionPreferences");
        shootDialog(u"dialog-preferences"_s);
        trigger("actionViewReceived");
        trigger("actionExportShown");
        shootDialog(u"dialog-export"_s);
        m_window->findChild<SearchField *>(u"searchField"_s)->setText(u"c++"_s);
        settle();
        trigger("actionSaveFilter");
        settle();
        m_window->findChild<QLineEdit *>(u"nameField"_s)->setText(u"Only C++"_s);
        m_window->findChild<QPushButton *>(u"acceptButton"_s)->click();
        shoot(u"saved-filter"_s);
        trigger("actionViewGiven");
    }

    void selectLine(int row)
    {
        const QList<QTableView *> tables = m_window->findChildren<QTableView *>();
        for (QTableView *table : tables) {
            if (table->isVisible())
                table->selectRow(row);
        }
    }

    void fill(int count)
    {
        const QStringList skills{
            u"C++"_s,     u"C#"_s,         u"R&D"_s,  u".NET"_s,
            u"🎤 Talks"_s, u"Qt Widgets"_s, u"交渉"_s, u"Kraftfahrzeughaftpflichtversicherung"_s};
        const QList<Status> statuses{Status::Accepted,
                                     Status::Accepted,
                                     Status::Hidden,
                                     Status::Pending,
                                     Status::Accepted,
                                     Status::Rejected,
                                     Status::fromWire(u"PAUSED"_s)};
        for (int i = 0; i < count; ++i)
            m_desk->addReceived(skills.at(i % skills.size()), statuses.at(i % statuses.size()), i % 40);
        for (int i = 0; i < count / 3; ++i)
            m_desk->addGiven(skills.at(i % skills.size()), i % 5 ? Status::Accepted : Status::Pending,
                             50 + i);
    }

    void record()
    {
        const OutboxItem item{.id = OutboxItemId(9),
                              .account = m_desk->accounts.accounts().constFirst().id,
                              .state = OutboxItem::State::Done,
                              .urn = EndorsementUrn(m_desk->owner, 7),
                              .person = Desk::person(3),
                              .skill = u"C++"_s,
                              .from = Status::Accepted,
                              .to = Status::Hidden,
                              .createdAt = m_desk->clock.now(),
                              .attempts = 1};
        m_desk->records.record({item}, qApp, [](const std::optional<Error> &) {});
        settle();
        m_window->findChild<PageStack *>()->refreshHistory(); // it was written behind the outbox's back
    }

    void open()
    {
        m_window = std::make_unique<MainWindow>(m_desk->workspace);
        m_window->resize(windowSize);
        m_window->show();
        settle();
    }

    void openArchive(const QString &path)
    {
        m_window->openArchive(path);
        (void)QTest::qWaitFor([this] { return m_window->findChild<QDialog *>(u"archiveReportDialog"_s); });
    }

    void settle()
    {
        for (int i = 0; i < 10; ++i) {
            QTest::qWait(10);
            m_desk->clock.advance(130ms);
        }
    }

    void trigger(const char *action)
    {
        m_window->findChild<QAction *>(QLatin1StringView(action))->trigger();
        settle();
    }

    void shoot(const QString &name)
    {
        settle();
        save(*m_window, name);
    }

    void shootDialog(const QString &name)
    {
        settle();
        const QList<QDialog *> dialogs = m_window->findChildren<QDialog *>();
        for (QDialog *dialog : dialogs) {
            if (!dialog->isVisible())
                continue;
            save(*dialog, name);
            dialog->reject();
        }
        settle();
    }

    void save(QWidget &widget, const QString &name) const
    {
        widget.grab().save(QDir(m_directory).filePath(name + m_suffix + u".png"_s));
    }

    QString m_directory;
    QString m_suffix;
    // The window goes first: it works with the desk.
    std::unique_ptr<Desk> m_desk = std::make_unique<Desk>();
    std::unique_ptr<MainWindow> m_window;
};

void photographAll(const QString &directory, const QString &suffix)
{
    Photographer(directory, suffix).firstRun();
    Photographer(directory, suffix).empty();
    Photographer(directory, suffix).few();
    Photographer(directory, suffix).many();
    Photographer(directory, suffix).bulk();
    Photographer(directory, suffix).held();
    Photographer(directory, suffix).firstSync();
    Photographer(directory, suffix).openedArchive();
    Photographer(directory, suffix).postPress();
    Photographer(directory, suffix).archive();
    Photographer(directory, suffix).trouble(u"offline"_s, {.kind = ErrorKind::Offline});
    Photographer(directory, suffix)
        .trouble(u"forbidden"_s, {.kind = ErrorKind::Forbidden, .httpStatus = 403});
    Photographer(directory, suffix).keychain(u"locked"_s);
    Photographer(directory, suffix).keychain(u"missing"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QStringList arguments = QApplication::arguments().mid(1);
    if (arguments.removeAll(u"--small"_s) > 0)
        windowSize = {800, 600};
    if (arguments.removeAll(u"--large-font"_s) > 0) {
        QFont font = QApplication::font();
        font.setPointSize(14);
        QApplication::setFont(font);
    }
    if (arguments.size() != 1) {
        std::fputs("usage: laurels-screenshots [--small] [--large-font] DIRECTORY\n", stderr);
        return 2;
    }
    const QString directory = arguments.constFirst();
    QDir().mkpath(directory);
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setWindowIcon(themedIcon(u"laurels"_s));
    installTranslations(application);
    QApplication::setPalette(lightPalette());
    keepPaletteReadable(application); // the dark one, too, when it comes
    photographAll(directory, {});
    QApplication::setPalette(darkPalette());
    photographAll(directory, u"-dark"_s);
    return 0;
}
