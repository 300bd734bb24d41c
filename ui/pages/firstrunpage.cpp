// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "firstrunpage.h"

#include "icons.h"
#include "plaintext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

FirstRunPage::FirstRunPage(QWidget *parent)
    : QWidget(parent)
    , m_demo(new QPushButton(themedIcon(u"demo"_s), {}))
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

    m_demo->setObjectName(u"firstRunDemo"_s);
    setDemoStarting(false);
    auto *add = new QPushButton(themedIcon(u"account-add"_s), tr("&Add your account"));
    add->setObjectName(u"firstRunAdd"_s);
    auto *addPostPress = new QPushButton(themedIcon(u"account-add"_s), tr("Add your &key"));
    addPostPress->setObjectName(u"firstRunPostPress"_s);
    m_demo->setDefault(true);
    for (QPushButton *button : {m_demo, add, addPostPress})
        button->setMinimumHeight(fontMetrics().height() * 2);

    auto *cards = new QHBoxLayout;
    cards->setSpacing(fontMetrics().height());
    cards->addWidget(makeCard(tr("Sample data"),
                              tr("Needs nothing. Invented people and endorsements on this computer; nothing "
                                 "reaches LinkedIn, and all of it is gone when you close the window."),
                              m_demo));
    cards->addWidget(makeCard(
        tr("LinkedIn"),
        tr("Needs an access token of an application to which LinkedIn has given endorsement access; LinkedIn "
           "gives it to approved partners only. The token is kept in the keychain of this computer."),
        add));
    cards->addWidget(makeCard(
        tr("PostPress"),
        tr("Needs an API key of PostPress, a paid service that acts in the name of your LinkedIn account. "
           "You "
           "see which skills your connections list and endorse them; there is no list of what you received."),
        addPostPress));

    auto *column = new QVBoxLayout;
    column->setSpacing(fontMetrics().height());
    column->addStretch(2);
    column->addWidget(title);
    column->addWidget(text);
    column->addLayout(cards);
    column->addStretch(3);
    auto *layout = new QHBoxLayout(this);
    layout->addStretch(1);
    layout->addLayout(column, 4);
    layout->addStretch(1);
    connect(m_demo, &QPushButton::clicked, this, &FirstRunPage::demoWished);
    connect(add, &QPushButton::clicked, this, [this] { emit accountWished(Source::LinkedIn); });
    connect(addPostPress, &QPushButton::clicked, this, [this] { emit accountWished(Source::PostPress); });
}

void FirstRunPage::setDemoStarting(bool isStarting)
{
    m_demo->setEnabled(!isStarting);
    m_demo->setText(isStarting ? tr("Starting the sample data…") : tr("&Look around with sample data"));
}

QWidget *FirstRunPage::makeCard(const QString &title, const QString &text, QWidget *button) const
{
    auto *card = new QFrame;
    card->setFrameShape(QFrame::StyledPanel);
    auto *heading = dataLabel(title);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    auto *body = dataLabel(text);
    body->setWordWrap(true);
    button->setAccessibleDescription(text);
    auto *layout = new QVBoxLayout(card);
    layout->addWidget(heading);
    layout->addWidget(body, 1, Qt::AlignTop);
    layout->addWidget(button);
    return card;
}

} // namespace Laurels
