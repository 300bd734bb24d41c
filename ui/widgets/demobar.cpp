// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demobar.h"

#include "plaintext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QPushButton *makeButton(const QString &objectName, const QString &text, const QString &toolTip)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setToolTip(toolTip);
    button->setAutoDefault(false);
    return button;
}

} // namespace

DemoBar::DemoBar(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"demoBar"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    auto *text = dataLabel(tr("Sample data: nothing here reaches LinkedIn."));
    text->setForegroundRole(QPalette::ToolTipText);
    text->setWordWrap(true);
    auto *archive = makeButton(u"demoArchive"_s, tr("Open your LinkedIn archive…"),
                               tr("Leaves the sample data, and shows your own endorsements"));
    auto *add = makeButton(u"demoAddYours"_s, tr("Other ways…"),
                           tr("Leaves the sample data and opens your own Laurels"));
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(text, 1);
    layout->addWidget(archive);
    layout->addWidget(add);
    connect(archive, &QPushButton::clicked, this, &DemoBar::archiveWished);
    connect(add, &QPushButton::clicked, this, &DemoBar::ownAccountWished);
}

} // namespace Laurels
