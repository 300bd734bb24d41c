// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels::Bench {

namespace {

QString number(double value)
{
    return QString::number(value, 'f', value < 100 ? 2 : 0);
}

QStringList cells(const Figure &figure)
{
    QStringList row{figure.name, number(figure.value) + u' ' + figure.unit, figure.goal};
    if (figure.peer) {
        row << figure.peer->name << number(figure.peer->value) + u' ' + figure.unit
            << number(figure.peer->ratio);
    } else {
        row << QString() << QString() << QString();
    }
    return row;
}

} // namespace

QString toTable(const QList<Figure> &figures)
{
    QList<QStringList> rows{{u"figure"_s, u"value"_s, u"goal"_s, u"peer"_s, u"its value"_s, u"ratio"_s}};
    for (const Figure &figure : figures)
        rows.append(cells(figure));
    QString table;
    for (const QStringList &row : std::as_const(rows)) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column) {
            qsizetype width = 0;
            for (const QStringList &other : std::as_const(rows))
                width = std::max(width, other.at(column).size());
            line += row.at(column).leftJustified(width + 2);
        }
        table += line.trimmed() + u'\n';
    }
    return table;
}

QByteArray toJson(const QList<Figure> &figures)
{
    QJsonArray list;
    for (const Figure &figure : figures) {
        const auto &peer = figure.peer;
        list.append(QJsonObject{
            {u"name"_s, figure.name},
            {u"value"_s, figure.value},
            {u"unit"_s, figure.unit},
            {u"goal"_s, figure.goal.isEmpty() ? QJsonValue() : QJsonValue(figure.goal)},
            {u"peer"_s, peer ? QJsonValue(peer->name) : QJsonValue()},
            {u"peerValue"_s, peer ? QJsonValue(peer->value) : QJsonValue()},
            {u"ratio"_s, peer ? QJsonValue(peer->ratio) : QJsonValue()},
        });
    }
    return QJsonDocument(QJsonObject{{u"figures"_s, list}}).toJson(QJsonDocument::Indented);
}

} // namespace Laurels::Bench
