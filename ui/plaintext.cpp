// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plaintext.h"

#include <QFontMetrics>
#include <QLabel>

using namespace Qt::StringLiterals;

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
    constexpr char16_t firstIsolate = 0x2066;
    constexpr char16_t begin = 0x2068;
    constexpr char16_t end = 0x2069;
    QString inner = data;
    // What the data itself begins or ends would let it out again.
    inner.removeIf([](QChar c) { return c >= QChar(firstIsolate) && c <= QChar(end); });
    return QChar(begin) + inner + QChar(end);
}

QString toolTipText(const QString &data)
{
    constexpr qsizetype longest = 300; // what is longer would be wider than the screen
    const QString text = data.size() > longest ? data.first(longest) + u'…' : data;
    return Qt::mightBeRichText(text) ? text.toHtmlEscaped() : text;
}

QString buttonText(const QString &data, const QFontMetrics &metrics)
{
    constexpr int mostLetters = 30;
    QString text =
        metrics.elidedText(data.simplified(), Qt::ElideRight, metrics.averageCharWidth() * mostLetters);
    return text.replace(u'&', u"&&"_s);
}

} // namespace Laurels
