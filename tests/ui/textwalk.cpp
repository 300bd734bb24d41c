// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "textwalk.h"

#include "plaintext.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTextDocument>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

constexpr int mostRows = 30;

class TextReader
{
public:
    explicit TextReader(const QString &data)
        : m_data(data)
    {
    }

    void read(const QWidget &part);
    [[nodiscard]] const QStringList &findings() const { return m_findings; }

private:
    void label(const QLabel &label);
    void chip(const QToolButton &button);
    void list(const QAbstractItemView &view);
    void cell(const QAbstractItemView &view, const QModelIndex &index);
    void toolTip(const QString &text, const QWidget &part);
    void heights(const QTableView &table);
    void add(const QWidget &part, const QString &what)
    {
        m_findings += u"%1 %2: %3"_s.arg(QString::fromLatin1(part.metaObject()->className()),
                                         part.objectName(), what.left(200));
    }

    QString m_data;
    QStringList m_findings;
};

void TextReader::label(const QLabel &label)
{
    const QString text = label.text();
    if (label.textFormat() != Qt::PlainText && text.contains(u'<'))
        add(label, u"may be taken for markup: "_s + text);
    // Text that can be selected is a document, in which a line is a paragraph: none turns the next one
    // around.
    const bool isDocument = label.textInteractionFlags() & Qt::TextSelectableByMouse;
    const bool isInSentence = text.contains(m_data) && text != m_data;
    if (isInSentence && !isDocument && !text.contains(isolated(m_data)))
        add(label, u"not isolated: "_s + text);
}

void TextReader::chip(const QToolButton &button)
{
    const bool isChip = button.objectName().contains("chip"_L1, Qt::CaseInsensitive);
    if (isChip && !QKeySequence::mnemonic(button.text()).isEmpty())
        add(button, u"a mnemonic came of "_s + button.text());
}

void TextReader::toolTip(const QString &text, const QWidget &part)
{
    if (Qt::mightBeRichText(text) && !text.contains("&lt;"_L1))
        add(part, u"a tooltip with markup: "_s + text);
}

void TextReader::cell(const QAbstractItemView &view, const QModelIndex &index)
{
    toolTip(index.data(Qt::ToolTipRole).toString(), view);
    const auto *delegate = qobject_cast<const QStyledItemDelegate *>(view.itemDelegate());
    const QString shown = delegate ? delegate->displayText(index.data(), QLocale()) : index.data().toString();
    for (const QChar end : {QChar(u'\n'), QChar(u'\r'), QChar(u'\t'), QChar(QChar::LineSeparator)}) {
        if (shown.contains(end))
            return add(view, u"more than a line: "_s + shown);
    }
}

void TextReader::heights(const QTableView &table)
{
    for (int row = 1; row < qMin(mostRows, table.model()->rowCount()); ++row) {
        if (table.rowHeight(row) != table.rowHeight(0))
            add(table,
                u"row %1 is %2 high, others %3"_s.arg(row).arg(table.rowHeight(row)).arg(table.rowHeight(0)));
    }
}

void TextReader::list(const QAbstractItemView &view)
{
    const QAbstractItemModel &model = *view.model();
    for (int row = 0; row < qMin(mostRows, model.rowCount(view.rootIndex())); ++row) {
        for (int column = 0; column < model.columnCount(view.rootIndex()); ++column)
            cell(view, model.index(row, column, view.rootIndex()));
    }
    if (const auto *table = qobject_cast<const QTableView *>(&view))
        heights(*table);
}

void TextReader::read(const QWidget &part)
{
    toolTip(part.toolTip(), part);
    if (!part.isVisible())
        return;
    if (const auto *asLabel = qobject_cast<const QLabel *>(&part))
        label(*asLabel);
    else if (const auto *button = qobject_cast<const QToolButton *>(&part))
        chip(*button);
    else if (const auto *view = qobject_cast<const QAbstractItemView *>(&part);
             view && view->model() && !qobject_cast<const QHeaderView *>(view))
        list(*view);
}

} // namespace

QStringList textFindings(const QWidget &window, const QString &data, int widest)
{
    TextReader reader(data);
    const QList<QWidget *> parts = window.findChildren<QWidget *>();
    for (const QWidget *part : parts) {
        if (part->window() == &window)
            reader.read(*part);
    }
    QStringList findings = reader.findings();
    for (const int width : {window.width(), window.minimumSizeHint().width(), window.minimumWidth()}) {
        if (width > widest)
            findings += u"The window is %1 wide"_s.arg(width);
    }
    return findings;
}

} // namespace Laurels
