// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plaintext.h"

#include <QLabel>

namespace Laurels {

QLabel *dataLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QString isolated(const QString &data)
{
    return QChar(0x2068) + data + QChar(0x2069);
}

QString toolTipText(const QString &data)
{
    return Qt::mightBeRichText(data) ? data.toHtmlEscaped() : data;
}

} // namespace Laurels
