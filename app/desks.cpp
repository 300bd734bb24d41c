// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desks.h"

#include "composition.h"
#include "demosandbox.h"
#include "mainwindow.h"
#include "models/deletiontext.h"
#include "models/errortext.h"
#include "urlopener.h"
#include "windowraiser.h"
#include "workspace.h"

#include <QApplication>
#include <QDir>
#include <QEventLoopLocker>
#include <QFileOpenEvent>
#include <QMessageBox>

#include <utility>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QString wholePath(const QString &path)
{
    return path.isEmpty() ? QString() : QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

} // namespace

struct Desks::Desk
{
    // In the order in which they need each other.
    std::unique_ptr<DemoSandbox> demo;
    std::unique_ptr<Composition> composition;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<MainWindow> window;

    void makeWindow()
    {
        Composition &parts = *composition;
        workspace.reset(new Workspace{.accounts = parts.accounts(),
                                      .credentials = parts.credentials(),
                                      .backends = parts.backends(),
                                      .store = parts.store(),
                                      .cache = parts.cache(),
                                      .records = parts.records(),
                                      .outbox = parts.outbox(),
                                      .pacer = parts.pacer(),
                                      .sessions = parts.sessions(),
                                      .archives = parts.archives(),
                                      .clock = parts.clock(),
                                      .openUrl = openInBrowser,
                                      .profileDirectory = parts.profileDirectory(),
                                      .isDemo = demo != nullptr});
        window = std::make_unique<MainWindow>(*workspace);
        parts.cache().load(window->firstScreen());
    }
};

Desks::Desks(QString profileDirectory, const QString &archive, QObject *parent)
    : QObject(parent)
    , m_profileDirectory(std::move(profileDirectory))
    , m_archive(wholePath(archive))
{
    qApp->installEventFilter(this);
    // The system may end the program right after this, or somebody may call the end off: then the window is
    // still needed. If the program is told to end, too, it ends as by the menu.
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, &Desks::keepEverything, Qt::DirectConnection);
}

Desks::~Desks() = default;

bool Desks::openProfile()
{
    auto made = Composition::make({.profileDirectory = m_profileDirectory});
    if (!made) {
        if (!WindowRaiser::raiseOther(m_profileDirectory, std::exchange(m_archive, {})))
            tell(made.error());
        return false;
    }
    auto desk = std::make_unique<Desk>();
    desk->composition = std::move(*made);
    desk->makeWindow();
    present(std::move(desk));
    m_raiser = std::make_unique<WindowRaiser>(m_profileDirectory);
    connect(m_raiser.get(), &WindowRaiser::raiseWished, this, &Desks::take);
    return true;
}

void Desks::bringToFront()
{
    MainWindow &window = *m_desk->window;
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.raise();
    window.activateWindow();
}

void Desks::openDemo()
{
    if (m_coming)
        return;
    auto desk = std::make_unique<Desk>();
    desk->demo = std::make_unique<DemoSandbox>();
    auto made =
        Composition::make({.profileDirectory = desk->demo->profileDirectory(), .isKeychainUsed = false});
    if (!made) {
        tell(made.error());
        return;
    }
    desk->composition = std::move(*made);
    m_coming = std::move(desk);
    connect(m_coming->demo.get(), &DemoSandbox::ready, this, [this](const Result<AccountId> &result) {
        std::unique_ptr<Desk> ready = std::move(m_coming);
        if (!result) {
            // It is the sandbox that speaks: it goes when it has spoken.
            ready->demo.release()->deleteLater();
            tell(result.error());
            return;
        }
        ready->makeWindow();
        present(std::move(ready));
        m_raiser.reset();
    });
    if (m_desk)
        m_desk->window->setDemoStarting(true);
    m_coming->demo->start(*m_coming->composition);
}

void Desks::present(std::unique_ptr<Desk> desk)
{
    connect(desk->window.get(), &MainWindow::demoWished, this, &Desks::openDemo, Qt::QueuedConnection);
    connect(desk->window.get(), &MainWindow::ownAccountWished, this, &Desks::openProfile,
            Qt::QueuedConnection);
    connect(
        desk->window.get(), &MainWindow::ownArchiveWished, this,
        [this](const QString &path) {
            m_archive = path;
            openProfile();
        },
        Qt::QueuedConnection);
    connect(desk->window.get(), &MainWindow::deletionWished, this, &Desks::deleteFiles, Qt::QueuedConnection);
    desk->window->show();
    m_desk = std::move(desk);
    openArchive();
}

/// Once there is a window that can.
void Desks::openArchive()
{
    if (m_desk && !m_archive.isEmpty())
        m_desk->window->openArchive(std::exchange(m_archive, {}));
}

void Desks::take(const QString &archive)
{
    m_archive = archive;
    if (m_desk)
        bringToFront();
    openArchive();
}

bool Desks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::FileOpen || watched != qApp)
        return QObject::eventFilter(watched, event);
    // Empty for an address that is no file.
    const QString path = static_cast<QFileOpenEvent *>(event)->file();
    if (path.isEmpty())
        return QObject::eventFilter(watched, event);
    take(wholePath(path));
    return true;
}

void Desks::deleteFiles(const QList<LocalData::Leftover> &left)
{
    // Without a window the program would end.
    const QEventLoopLocker stay;
    m_raiser.reset();
    m_desk.reset(); // what is open is not deleted everywhere
    auto removed = LocalData::removeFiles(m_profileDirectory);
    if (!openProfile())
        return;
    if (!removed)
        return tell(removed.error());
    removed->leftovers = left + removed->leftovers;
    const QStringList remains = deletionRemains(*removed);
    if (!remains.isEmpty())
        tell(remains.join(u"\n\n"_s), {});
}

void Desks::keepEverything()
{
    if (!m_desk)
        return;
    m_desk->window->keepLayout();
    m_desk->composition->finishWriting();
}

void Desks::tell(const Error &error)
{
    if (m_desk)
        m_desk->window->setDemoStarting(false);
    tell(errorText(error).sentence(), errorDetails(error));
}

void Desks::tell(const QString &text, const QString &details)
{
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Laurels"), text, QMessageBox::Close,
                                m_desk ? m_desk->window.get() : nullptr);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setDetailedText(details);
    if (!m_desk)
        connect(box, &QMessageBox::finished, qApp, [] { QCoreApplication::exit(1); });
    box->open();
}

} // namespace Laurels
