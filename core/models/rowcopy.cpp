// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rowcopy.h"

#include "models/csv.h"

#include <QAbstractItemModel>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

/// A time is shown as how long ago it was, and said in full to a screen reader.
QString cellText(const QModelIndex &cell)
{
    const QString full = cell.data(Qt::AccessibleTextRole).toString();
    QString text = full.isEmpty() ? cell.data().toString() : full;
    return text.remove(QChar::Null).simplified();
}

QString htmlRow(const QStringList &cells, const QString &tag)
{
    QString row = u"<tr>"_s;
    for (const QString &cell : cells)
        row += u'<' + tag + u'>' + withoutFormula(cell).toHtmlEscaped() + u"</"_s + tag + u'>';
    return row + u"</tr>\n"_s;
}

QString tsvRow(const QStringList &cells)
{
    QStringList safe;
    for (const QString &cell : cells)
        safe.append(withoutFormula(cell));
    return safe.join(u'\t') + u'\n';
}

} // namespace

std::unique_ptr<QMimeData> copiedRows(const QAbstractItemModel &model, const QList<int> &rows)
{
    QString tsv;
    QString html = u"<table>\n"_s;
    QByteArray csv;
    const auto add = [&](const QStringList &cells, const QString &tag) {
        tsv += tsvRow(cells);
        html += htmlRow(cells, tag);
        csv += csvLine(cells);
    };
    QStringList cells;
    if (rows.size() > 1) {
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.headerData(column, Qt::Horizontal).toString());
        add(cells, u"th"_s);
    }
    for (const int row : rows) {
        cells.clear();
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(cellText(model.index(row, column)));
        add(cells, u"td"_s);
    }
    auto data = std::make_unique<QMimeData>();
    data->setText(tsv);
    data->setHtml(html + u"</table>\n"_s);
    data->setData(u"text/csv"_s, csv);
    return data;
}

} // namespace Laurels
