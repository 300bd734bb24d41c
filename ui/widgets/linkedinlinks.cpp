// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "linkedinlinks.h"

#include "pageopener.h"
#include "plaintext.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

LinkedInLinks::LinkedInLinks(const Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_openProfile(new QPushButton(tr("Open the profile…")))
    , m_openSkills(new QPushButton(tr("Open on LinkedIn…")))
    , m_signedIn(dataLabel())
    , m_opener(new PageOpener(workspace, u"details"_s))
{
    setObjectName(u"detailsLinks"_s);
    m_openProfile->setObjectName(u"detailsOpenProfile"_s);
    m_openSkills->setObjectName(u"detailsOpenLinkedIn"_s);
    m_signedIn->setObjectName(u"detailsSignedIn"_s);
    m_signedIn->setWordWrap(true);
    m_signedIn->setMinimumWidth(1);
    m_signedIn->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {m_openProfile, m_openSkills}) {
        button->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
        column->addWidget(button);
    }
    column->addWidget(m_signedIn);
    column->addWidget(m_opener);
    connect(m_openProfile, &QPushButton::clicked, this, [this] { m_opener->open(m_pages.profile); });
    connect(m_openSkills, &QPushButton::clicked, this, [this] {
        if (m_opener->open(m_pages.skills))
            emit skillsOpened();
    });
}

void LinkedInLinks::setPages(const Pages &pages)
{
    if (pages != m_pages)
        m_opener->forget(); // else the address would go while it is being copied
    m_pages = pages;
    showPages();
}

void LinkedInLinks::showPages()
{
    m_openProfile->setText(m_pages.isSearch ? tr("Find the person…") : tr("Open the profile…"));
    m_openProfile->setToolTip(addressTip(m_pages.profile));
    m_openProfile->setVisible(!m_pages.profile.isEmpty());
    m_openSkills->setToolTip(addressTip(m_pages.skills));
    m_openSkills->setVisible(!m_pages.skills.isEmpty());
    m_signedIn->setText(m_pages.signedIn);
    m_signedIn->setVisible(!m_pages.skills.isEmpty() && !m_pages.signedIn.isEmpty());
    setVisible(!m_pages.profile.isEmpty() || !m_pages.skills.isEmpty());
}

} // namespace Laurels
