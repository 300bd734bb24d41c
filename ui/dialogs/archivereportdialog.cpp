// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/archivereportdialog.h"

#include "dialogs/dialog.h"
#include "icons.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

constexpr int mostLinesInFull = 8; ///< more are a list that scrolls
constexpr int listLinesShown = 6;

QLabel *boldLabel(const QString &text, double size)
{
    QLabel *label = wrappedLabel(text);
    QFont bold = label->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * size);
    label->setFont(bold);
    return label;
}

} // namespace

ArchiveReportDialog::ArchiveReportDialog(const ArchiveImportReport &report, QWidget *parent)
    : QDialog(parent)
    , m_text(archiveReportText(report))
{
    setObjectName(u"archiveReportDialog"_s);
    setWindowTitle(tr("Your archive"));
    auto *title = boldLabel(m_text.title, 1.2);
    title->setObjectName(u"reportTitle"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(title);
    QWidget *body = makeBody();
    layout->addWidget(body, 1);
    QDialogButtonBox *buttons = makeButtons();
    layout->addWidget(buttons);
    orderTabs(*body, *buttons);
    buttons->button(QDialogButtonBox::Close)->setFocus();
    resize(fontMetrics().averageCharWidth() * 84, fontMetrics().height() * 30);
}

QWidget *ArchiveReportDialog::makeBody()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setSpacing(fontMetrics().height() / 4);
    for (const ArchiveReportText::Section &section : m_text.sections)
        addSection(*column, section);
    QLabel *promise = wrappedLabel(m_text.promise);
    promise->setObjectName(u"reportPromise"_s);
    column->addSpacing(fontMetrics().height() / 2);
    column->addWidget(promise);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"reportBody"_s);
    scroll->setAccessibleName(tr("Report"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    return scroll;
}

void ArchiveReportDialog::addSection(QVBoxLayout &column, const ArchiveReportText::Section &section)
{
    column.addSpacing(fontMetrics().height() / 4);
    column.addWidget(boldLabel(section.heading, 1));
    column.addWidget(section.lines.size() > mostLinesInFull ? makeList(section)
                                                            : wrappedLabel(section.lines.join(u'\n')));
}

QWidget *ArchiveReportDialog::makeList(const ArchiveReportText::Section &section)
{
    auto *list = new QListWidget;
    list->setObjectName(u"reportList%1"_s.arg(m_lists++));
    list->setAccessibleName(section.heading);
    list->setWordWrap(true);
    list->addItems(section.lines);
    list->setFixedHeight(list->fontMetrics().height() * (listLinesShown + 1));
    return list;
}

QDialogButtonBox *ArchiveReportDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *copy = buttons->addButton(tr("&Copy the report"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"reportCopy"_s);
    copy->setIcon(themedIcon(u"copy"_s));
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text.text()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"reportClose"_s);
    return buttons;
}

} // namespace Laurels
