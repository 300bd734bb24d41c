// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aboutbox.h"

#include "models/libraries.h"
#include "plaintext.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

AboutBox::AboutBox(const UrlOpener &openUrl, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"aboutBox"_s);
    setWindowTitle(tr("About Laurels"));
    auto *icon = new QLabel;
    const int size = fontMetrics().height() * 4;
    icon->setPixmap(QApplication::windowIcon().pixmap(QSize(size, size), devicePixelRatioF()));
    auto *title = dataLabel(tr("Laurels %1").arg(QApplication::applicationVersion()));
    QFont bold = title->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.4);
    title->setFont(bold);
    auto *text = dataLabel(
        tr("See, decide and give LinkedIn skill endorsements.\n\n"
           "Free software under the GNU General Public License, version 3 or later; it comes without any "
           "warranty. Not made or endorsed by LinkedIn."));
    text->setWordWrap(true);
    auto *libraries = dataLabel(tr("It runs on:") + u'\n' + librariesText(coreLibraries()));
    libraries->setObjectName(u"aboutLibraries"_s);
    libraries->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *api = buttons->addButton(tr("LinkedIn's description of its API"), QDialogButtonBox::HelpRole);
    api->setObjectName(u"aboutApi"_s);
    const QUrl page(u"https://learn.microsoft.com/en-us/linkedin/shared/integrations/people/"
                    "reputation-guides/endorsement"_s);
    connect(api, &QPushButton::clicked, this, [openUrl, page, text] {
        if (!openUrl(page))
            text->setText(page.toString());
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout;
    column->addWidget(title);
    column->addWidget(text);
    column->addWidget(libraries, 1);
    auto *row = new QHBoxLayout;
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(row, 1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
}

} // namespace Laurels
