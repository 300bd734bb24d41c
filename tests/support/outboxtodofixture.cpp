// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outboxtodofixture.h"

#include <QTest>

namespace Laurels {

using namespace Samples;
using namespace Qt::StringLiterals;

void OutboxTodoFixture::renewOutbox()
{
    f = std::make_unique<OutboxFixture>();
    f->byHand.insert(f->account);
    f->store.setAccount(f->account, owner(), day(1).addDays(-1), true);
}

void OutboxTodoFixture::endOutbox()
{
    if (f->backend && f->byHand.contains(f->account)) {
        QVERIFY(f->backend->setStatusCalls.isEmpty());
        QVERIFY(f->backend->fetchCalls.isEmpty());
        QVERIFY(f->backend->fetchSeveralCalls.isEmpty());
        QVERIFY(f->backend->pageCalls.isEmpty());
    }
    f.reset();
}

RowId OutboxTodoFixture::hide(qint64 id)
{
    const RowId row = f->addReceived(id, Status::Accepted);
    f->outbox->decide({row}, Status::Hidden);
    settle();
    return row;
}

void OutboxTodoFixture::tell(qint64 id, const Status &status)
{
    f->store.merge(f->account, Direction::Received, {received(id, u"Ada", u"C++"_s, status)});
}

QList<OutboxItem::State> OutboxTodoFixture::states() const
{
    QList<OutboxItem::State> states;
    const QList<OutboxItem> items = f->outbox->items();
    for (const OutboxItem &item : items)
        states.append(item.state);
    return states;
}

} // namespace Laurels
