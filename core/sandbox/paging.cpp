// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/paging.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox {

namespace {

struct PagingFault
{
    QByteArrayView word;
    void (*window)(Page &) = nullptr;
    void (*links)(Page &, const QByteArray &foreignOrigin) = nullptr;
};

constexpr std::array<PagingFault, 9> faults{{
    {"loop", nullptr, [](Page &page, const QByteArray &) { page.next = page.start; }},
    {"noNext", nullptr, [](Page &page, const QByteArray &) { page.next.reset(); }},
    {"foreignLink", nullptr, [](Page &page, const QByteArray &origin) { page.linkOrigin = origin; }},
    {"shifted", [](Page &page) { page.from = std::max<qint64>(0, page.start - 1); }, nullptr},
    {"skipping", [](Page &page) { page.from = page.start > 0 ? page.start + 1 : 0; }, nullptr},
    {"duplicatePage", [](Page &page) { page.from = page.start == page.count ? 0 : page.start; }, nullptr},
    {"emptyPage", [](Page &page) { page.isEmptied = page.start == page.count; },
     [](Page &page, const QByteArray &) { page.next = page.start + page.count; }},
    {"spuriousNext", nullptr, [](Page &page, const QByteArray &) { page.next = page.start + page.count; }},
    {"badLink", nullptr, [](Page &page, const QByteArray &) { page.linkOrigin = "http://[::"_ba; }},
}};

const PagingFault *findFault(const QByteArray &word)
{
    const auto found = std::find_if(faults.begin(), faults.end(),
                                    [&word](const PagingFault &fault) { return fault.word == word; });
    return found == faults.end() ? nullptr : &*found;
}

QJsonObject link(const QString &rel, const QByteArray &href)
{
    return {{u"rel"_s, rel}, {u"type"_s, u"application/json"_s}, {u"href"_s, QString::fromLatin1(href)}};
}

} // namespace

void bendWindow(Page &page, const QByteArray &fault)
{
    if (const PagingFault *found = findFault(fault); found && found->window)
        found->window(page);
}

void bendLinks(Page &page, const QByteArray &fault, const QByteArray &foreignOrigin)
{
    if (const PagingFault *found = findFault(fault); found && found->links)
        found->links(page, foreignOrigin);
}

QJsonObject pagingObject(const Page &page, qint64 total, const QByteArray &finder, const QByteArray &filters)
{
    const auto href = [&](qint64 start) {
        return page.linkOrigin + "/v2/endorsement?" + finder + "&count=" + QByteArray::number(page.count) +
               "&start=" + QByteArray::number(start) + '&' + filters;
    };
    QJsonArray links;
    if (page.start > 0)
        links.append(link(u"prev"_s, href(std::max<qint64>(0, page.start - page.count))));
    if (page.next)
        links.append(link(u"next"_s, href(*page.next)));
    return {{u"start"_s, page.start}, {u"count"_s, page.count}, {u"total"_s, total}, {u"links"_s, links}};
}

} // namespace Laurels::Sandbox
