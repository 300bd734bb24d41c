// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage.h"

#include "pagestack.h"
#include "sampleexport.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QDialog *openDialog(const QWidget &window)
{
    const QList<QDialog *> dialogs = window.findChildren<QDialog *>();
    const auto found =
        std::find_if(dialogs.begin(), dialogs.end(), [](const QDialog *each) { return each->isVisible(); });
    return found == dialogs.end() ? nullptr : *found;
}

} // namespace

void Stage::fill(int count)
{
    const QStringList skills{u"C++"_s, u"R&D"_s, u"Qt Widgets"_s, u"Knot tying"_s};
    const QList<Status> statuses{Status::Accepted, Status::Hidden, Status::Pending, Status::Rejected,
                                 Status::fromWire(u"PAUSED"_s)};
    for (int i = 0; i < count; ++i)
        desk->addReceived(skills.at(i % skills.size()), statuses.at(i % statuses.size()), i);
    for (int i = 0; i < count / 3; ++i)
        desk->addGiven(skills.at(i % skills.size()), Status::Accepted, 50 + i);
}

bool Stage::show()
{
    window = std::make_unique<MainWindow>(desk->workspace);
    window->resize(width, 720);
    window->show();
    return QTest::qWaitForWindowActive(window.get());
}

bool Stage::open()
{
    if (desk->accounts.accounts().isEmpty())
        desk->addAccount(u"Olive Owner"_s);
    const auto isRead = [](const AccountSession *session) {
        const Capabilities able = session->capabilities();
        return session->error() || (session->hasSynced() && !session->isSyncing()) || able.byHand ||
               (session->backend() && !able.listReceived);
    };
    const bool isThere = show() && waitFor([&] {
                             const QList<AccountSession *> sessions = desk->sessions.sessions();
                             return std::all_of(sessions.begin(), sessions.end(), isRead);
                         });
    desk->clock.advance(1s); // the numbers, and the names that are asked for
    QCoreApplication::processEvents();
    return isThere;
}

bool Stage::openWithRows()
{
    fill(12);
    return open() && table();
}

bool Stage::openPage(const char *action)
{
    return openWithRows() && trigger(action) && select(0);
}

bool Stage::openHeld()
{
    const AccountId account = AccountId::create();
    const OutboxItem item{.id = OutboxItemId(1),
                          .account = account,
                          .urn = EndorsementUrn(desk->owner, 70000000001),
                          .person = Desk::person(0),
                          .skill = u"C++"_s,
                          .from = Status::Accepted,
                          .to = Status::Hidden};
    desk = std::make_unique<Desk>(OutboxLeftovers{.items = {item}, .lastId = OutboxItemId(1)});
    desk->addAccount(u"Olive Owner"_s, desk->clock.now().addYears(-1), account);
    return openWithRows() && click(u"heldDetails"_s);
}

bool Stage::openPostPress()
{
    tellProfiles(u"Mira Solberg"_s, u"Kite flying"_s);
    desk->addPostPressAccount(u"Olive Owner"_s);
    return open();
}

bool Stage::openArchive(const SampleExport &archive)
{
    if (!show())
        return false;
    window->openArchive(archive.saveZip(desk->profile.path()));
    return dialog();
}

bool Stage::waitFor(const std::function<bool()> &isTrue) const
{
    return QTest::qWaitFor(isTrue, 5000);
}

bool Stage::trigger(const char *name) const
{
    auto *action = window->findChild<QAction *>(QLatin1StringView(name));
    if (!action || !waitFor([action] { return action->isEnabled(); }))
        return false;
    action->trigger();
    return true;
}

QWidget *Stage::part(const QString &objectName) const
{
    QWidget *found = nullptr;
    return waitFor([&] {
        found = window->findChild<QWidget *>(objectName);
        return found && found->isVisible();
    })
               ? found
               : nullptr;
}

bool Stage::click(const QString &button) const
{
    auto *found = qobject_cast<QAbstractButton *>(part(button));
    if (!found || !waitFor([found] { return found->isEnabled(); }))
        return false;
    found->click();
    return true;
}

QTableView *Stage::table() const
{
    QTableView *found = nullptr;
    const auto hasRows = [&] {
        const QList<QTableView *> tables = window->findChildren<QTableView *>();
        for (QTableView *each : tables) {
            if (each->isVisible() && each->model()->rowCount() > 0)
                found = each;
        }
        return found != nullptr;
    };
    return waitFor(hasRows) ? found : nullptr;
}

bool Stage::select(int row) const
{
    QTableView *const shown = table();
    if (!shown || row >= shown->model()->rowCount())
        return false;
    shown->selectRow(row);
    return waitFor([shown] { return shown->selectionModel()->selectedRows().size() == 1; });
}

QWidget *Stage::dialog() const
{
    QDialog *found = nullptr;
    return waitFor([&] { return (found = openDialog(*window)) != nullptr; }) ? found : nullptr;
}

QWidget *Stage::dialogOf(const char *action) const
{
    return trigger(action) ? dialog() : nullptr;
}

void Stage::closeDialog() const
{
    if (QDialog *open = openDialog(*window))
        open->reject();
    // Else the next one would be taken for this one.
    (void)waitFor([this] { return !openDialog(*window); });
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void Stage::refuseChanges() const
{
    desk->onSetStatus = [](const EndorsementUrn &, const Status &) -> Result<std::monostate> {
        return Failure(Error{.kind = ErrorKind::Rejected, .delivery = Delivery::Answered, .httpStatus = 422});
    };
}

bool Stage::record() const
{
    const OutboxItem item{.id = OutboxItemId(9),
                          .account = desk->accounts.accounts().constFirst().id,
                          .state = OutboxItem::State::Done,
                          .urn = EndorsementUrn(desk->owner, 70000000001),
                          .person = Desk::person(1),
                          .skill = desk->received.isEmpty() ? u"C++"_s : desk->received.first().skill,
                          .from = Status::Accepted,
                          .to = Status::Hidden,
                          .createdAt = desk->clock.now(),
                          .attempts = 1};
    bool isDone = false;
    desk->records.record({item}, window.get(), [&isDone](const std::optional<Error> &) { isDone = true; });
    const bool isKept = waitFor([&isDone] { return isDone; });
    window->findChild<PageStack *>()->refreshHistory(); // it was written behind the outbox's back
    return isKept;
}

void Stage::tellProfiles(const QString &name, const QString &skill) const
{
    desk->profiles.onFetchProfile = [name, skill](const QString &) -> Result<Profile> {
        return Profile{
            .person = Desk::person(1),
            .name = name,
            .headline = u"Boat builder at Sample & Sons"_s,
            .distance = Distance::First,
            .skills = {
                {.name = u"Caulking"_s, .endorsementCount = 3, .endorsementId = 101, .isEndorsed = false},
                {.name = skill,
                 .endorsementCount = 2,
                 .endorsementId = 102,
                 .isEndorsed = false,
                 .insights = {skill}}}};
    };
    desk->profiles.onFetchRelations = [name](const QString &, const QString &) -> Result<RelationPage> {
        return RelationPage{.relations = {{.person = Desk::person(2), .name = u"Sample Friend"_s},
                                          {.person = Desk::person(1), .name = name, .headline = name}},
                            .next = u"2"_s};
    };
}

} // namespace Laurels
