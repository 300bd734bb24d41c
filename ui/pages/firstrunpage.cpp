// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "firstrunpage.h"

#include "auth/credentialstore.h"
#include "domain/linkedinpages.h"
#include "icons.h"
#include "plaintext.h"
#include "widgets/pageopener.h"
#include "workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

constexpr int widestPage = 110; // characters

QPushButton *makeButton(const QString &objectName, const QString &icon, const QString &text = {})
{
    auto *button = new QPushButton(themedIcon(icon), text);
    button->setObjectName(objectName);
    return button;
}

/// A small window with a large font has room for the half of the page, and words that are read from side to
/// side of a wide screen are hard to read.
QScrollArea *scrolled(QWidget *page)
{
    page->setMaximumWidth(page->fontMetrics().averageCharWidth() * widestPage);
    auto *content = new QWidget;
    auto *centred = new QHBoxLayout(content);
    centred->addStretch(1);
    centred->addWidget(page, 100);
    centred->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

} // namespace

FirstRunPage::FirstRunPage(const Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_opener(new PageOpener(workspace, u"firstRun"_s))
    , m_archive(makeButton(u"firstRunArchive"_s, u"archive"_s))
    , m_demo(makeButton(u"firstRunDemo"_s, u"demo"_s))
{
    setObjectName(u"firstRunPage"_s);
    auto *title = dataLabel(tr("Welcome to Laurels"));
    QFont big = title->font();
    big.setBold(true);
    big.setPointSizeF(big.pointSizeF() * 1.8);
    title->setFont(big);
    auto *text =
        dataLabel(tr("See every LinkedIn skill endorsement you received or gave, decide with one key "
                     "what is shown, and endorse others on purpose."));
    text->setWordWrap(true);
    setDemoStarting(false);
    setArchiveReading(false);
    m_archive->setDefault(true);

    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setSpacing(fontMetrics().height());
    column->addStretch(2);
    column->addWidget(title);
    column->addWidget(text);
    column->addLayout(makeCards(workspace));
    column->addStretch(3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scrolled(page));
    connect(m_archive, &QPushButton::clicked, this, &FirstRunPage::archiveWished);
    connect(m_demo, &QPushButton::clicked, this, &FirstRunPage::demoWished);
}

void FirstRunPage::setDemoStarting(bool isStarting)
{
    m_demo->setEnabled(!isStarting);
    m_demo->setText(isStarting ? tr("Starting the sample data…") : tr("&Look around with sample data"));
}

void FirstRunPage::setArchiveReading(bool isReading)
{
    m_archive->setEnabled(!isReading);
    m_archive->setText(isReading ? tr("Reading your archive…") : tr("O&pen your LinkedIn archive…"));
}

QVBoxLayout *FirstRunPage::makeCards(const Workspace &workspace)
{
    const QList<Card> cards{archiveCard(), demoCard(), linkedInCard(workspace), postPressCard()};
    int widest = 0;
    for (const Card &card : cards) {
        for (const QPushButton *button : card.buttons)
            widest = qMax(widest, button->sizeHint().width());
    }
    auto *column = new QVBoxLayout;
    column->setSpacing(fontMetrics().height() / 2);
    for (const Card &card : cards) {
        for (QPushButton *button : card.buttons)
            button->setMinimumSize(widest, fontMetrics().height() * 2);
        column->addWidget(makeCard(card));
    }
    return column;
}

/// What LinkedIn offers for it: reference member-data.md, section 1.2.
FirstRunPage::Card FirstRunPage::archiveCard()
{
    QPushButton *ask = makeButton(u"firstRunAskArchive"_s, {}, tr("Ask L&inkedIn for it…"));
    connect(ask, &QPushButton::clicked, this, [this] { m_opener->open(LinkedInPages::archiveRequest()); });
    return {.title = tr("Your LinkedIn archive"),
            .text =
                tr("For every member, without a token. Needs the ZIP file that LinkedIn sends you, or the "
                   "folder you unpacked it to; you can also drop it on this window. It stays on this "
                   "computer, and what you decide becomes a to-do list for LinkedIn's own pages.") +
                u'\n' +
                tr("To get it, on a computer: Settings & Privacy > Data privacy > Get a copy of your data. "
                   "Tick Endorsements, which takes some minutes, or ask for the larger archive, which also "
                   "tells who you are connected to and takes up to a day."),
            .buttons = {m_archive, ask},
            .below = m_opener};
}

FirstRunPage::Card FirstRunPage::demoCard() const
{
    return {.title = tr("Sample data"),
            .text = tr("Needs nothing. Invented people and endorsements on this computer; nothing "
                       "reaches LinkedIn, and all of it is gone when you close the window."),
            .buttons = {m_demo}};
}

FirstRunPage::Card FirstRunPage::linkedInCard(const Workspace &workspace)
{
    QPushButton *add = makeButton(u"firstRunAdd"_s, u"account-add"_s, tr("&Add your account"));
    connect(add, &QPushButton::clicked, this, [this] { emit accountWished(Source::LinkedIn); });
    return {.title = tr("LinkedIn"),
            .text =
                tr("Needs an access token of an application to which LinkedIn has given endorsement access; "
                   "LinkedIn gives it to approved partners only.") +
                u' ' +
                (workspace.credentials.isLasting()
                     ? tr("The token is kept in the keychain of this computer.")
                     : tr("The token is kept in memory and forgotten when Laurels ends.")),
            .buttons = {add}};
}

FirstRunPage::Card FirstRunPage::postPressCard()
{
    QPushButton *add = makeButton(u"firstRunPostPress"_s, u"account-add"_s, tr("Add your &key"));
    connect(add, &QPushButton::clicked, this, [this] { emit accountWished(Source::PostPress); });
    return {
        .title = tr("PostPress"),
        .text = tr(
            "Needs an API key of PostPress, a paid service that acts in the name of your LinkedIn account. "
            "You see which skills your connections list and endorse them; there is no list of what you "
            "received."),
        .buttons = {add}};
}

QWidget *FirstRunPage::makeCard(const Card &card) const
{
    auto *frame = new QFrame;
    frame->setFrameShape(QFrame::StyledPanel);
    auto *heading = dataLabel(card.title);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    auto *body = dataLabel(card.text);
    body->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->addWidget(heading);
    words->addWidget(body);
    if (card.below)
        words->addWidget(card.below);
    auto *ways = new QVBoxLayout;
    for (QPushButton *button : card.buttons) {
        button->setAccessibleDescription(card.text);
        ways->addWidget(button);
    }
    auto *layout = new QHBoxLayout(frame);
    layout->setSpacing(fontMetrics().height());
    layout->addLayout(words, 1);
    layout->addLayout(ways);
    layout->setAlignment(ways, Qt::AlignVCenter);
    return frame;
}

} // namespace Laurels
