// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageopener.h"

#include "domain/linkedinpages.h"
#include "plaintext.h"
#include "workspace.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

/// The label it is in makes room for all of it.
QString shortName(const QString &name)
{
    constexpr qsizetype longest = 80;
    return name.size() > longest ? name.first(longest) + u'…' : name;
}

} // namespace

PageOpener::PageOpener(const Workspace &workspace, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_text(dataLabel(tr("No browser could be opened. The address is:")))
    , m_address(new QLineEdit)
{
    setObjectName(name + u"Opener"_s);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(1); // it wraps wherever the widget around it has no room
    m_text->setBuddy(m_address);
    m_address->setObjectName(name + u"Address"_s);
    m_address->setAccessibleName(tr("Address"));
    m_address->setReadOnly(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
    column->addWidget(m_address);
    hide();
}

bool PageOpener::open(const QUrl &url)
{
    forget();
    if (!LinkedInPages::mayOpen(url))
        return false;
    if (m_workspace.openUrl && m_workspace.openUrl(url))
        return true;
    m_address->setText(url.toString(QUrl::FullyEncoded));
    show();
    m_address->setCursorPosition(0);
    m_address->selectAll();
    m_address->setFocus(Qt::OtherFocusReason);
    return false;
}

void PageOpener::forget()
{
    m_address->clear();
    hide();
}

QString signedInText(const Workspace &workspace, const Account &account)
{
    const ArchiveFacts *facts = workspace.archives.facts(account.id);
    QString name = facts ? facts->ownerName : QString();
    if (name.isEmpty())
        name = account.ownerName.isEmpty() ? account.name : account.ownerName;
    //: %1 is a person's name.
    return PageOpener::tr("In the browser, be signed in as %1.").arg(isolated(shortName(name.simplified())));
}

QString addressTip(const QUrl &url)
{
    return toolTipText(url.toString(QUrl::FullyEncoded));
}

} // namespace Laurels
