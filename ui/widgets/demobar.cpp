// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demobar.h"

#include "plaintext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Laurels {

DemoBar::DemoBar(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"demoBar"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    auto *text = dataLabel(tr("Sample data: nothing here reaches LinkedIn."));
    text->setForegroundRole(QPalette::ToolTipText);
    text->setWordWrap(true);
    auto *add = new QPushButton(tr("Add yours…"));
    add->setObjectName(u"demoAddYours"_s);
    add->setToolTip(tr("Leaves the sample data and opens your own Laurels"));
    add->setAutoDefault(false);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(text, 1);
    layout->addWidget(add);
    connect(add, &QPushButton::clicked, this, &DemoBar::ownAccountWished);
}

} // namespace Laurels
