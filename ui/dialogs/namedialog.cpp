// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/namedialog.h"

#include "stores/endorsementstore.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

NameDialog::NameDialog(const Words &words, const QString &now, bool isOptional, QWidget *parent)
    : Dialog(parent)
    , m_name(new QLineEdit(now))
{
    setObjectName(u"nameDialog"_s);
    setWindowTitle(words.title);
    acceptButton()->setText(words.accept);
    content()->addWidget(wrappedLabel(words.question, this));
    m_name->setObjectName(u"nameField"_s);
    m_name->setMaxLength(longestLabel);
    m_name->selectAll();
    auto *form = new QFormLayout;
    form->addRow(words.field, m_name);
    content()->addLayout(form);
    content()->addStretch();
    const auto judge = [this, isOptional] {
        acceptButton()->setEnabled(isOptional || !m_name->text().trimmed().isEmpty());
    };
    connect(m_name, &QLineEdit::textChanged, this, judge);
    judge();
}

void NameDialog::apply()
{
    emit chosen(m_name->text().simplified());
    applySucceeded();
}

} // namespace Laurels
