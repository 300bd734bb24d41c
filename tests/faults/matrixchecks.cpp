// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrixcell.h"

#include <QDirIterator>
#include <QFile>
#include <QMetaEnum>

#include <algorithm>

using namespace Qt::StringLiterals;

// What a cell is looked at for.
namespace Laurels {

namespace {

using State = OutboxItem::State;

QString described(const OutboxItem &item)
{
    static const QStringList states{u"waiting"_s, u"sending"_s, u"unconfirmed"_s,
                                    u"done"_s,    u"failed"_s,  u"cancelled"_s};
    const QString what = item.action == OutboxItem::Action::Endorse ? item.skill : item.urn->toString();
    const QString error =
        item.error ? item.error->code + u' ' + QString::number(item.error->httpStatus) : u""_s;
    return u"%1 to %2 is %3 %4"_s.arg(what, item.to.toWire(), states.at(int(item.state)), error);
}

/// The forms in which a secret could have got somewhere.
QByteArrayList spellings(const QByteArray &secret)
{
    const QString text = QString::fromLatin1(secret);
    return {secret, secret.toBase64().chopped(2), secret.toHex(),
            QByteArray(reinterpret_cast<const char *>(text.utf16()), 2 * text.size())};
}

bool holdsAny(const QByteArray &bytes, const QByteArrayList &secrets)
{
    return std::any_of(secrets.begin(), secrets.end(), [&bytes](const QByteArray &secret) {
        const QByteArrayList forms = spellings(secret);
        return std::any_of(forms.begin(), forms.end(),
                           [&bytes](const QByteArray &form) { return bytes.contains(form); });
    });
}

} // namespace

bool MatrixCell::isShown(const Endorsement &endorsement) const
{
    return endorsement.status != Status::Rejected || !m_operation.switches.contains("rejectedRows=absent");
}

void MatrixCell::checkMeanwhile()
{
    m_complaints += complaintsAbout(truthOf(*m_server), m_before, m_wishes, true);
    checkItems();
    checkNothingDropped();
}

/// No wish is lost: it has taken effect, or is still open, or has failed and says so.
void MatrixCell::checkItems()
{
    const EndorsementStore &store = m_laurels->store;
    const EndorsementsByUrn truth = truthOf(*m_server);
    const QList<OutboxItem> items = m_laurels->outbox.items();
    const bool isWrite = m_operation.kind == OperationRow::Kind::Write;
    const bool mayFail = m_shape == Shape::Lasting || m_fault.leaves == FaultColumn::Leaves::Refused;
    const bool mayWait = m_shape == Shape::Lasting || isStuck();
    if (items.size() != m_wishes.statuses.size() + m_wishes.endorsements.size())
        complain(u"%1 items"_s.arg(items.size()));
    for (const OutboxItem &item : items) {
        const auto row = item.urn ? store.find(m_account, *item.urn) : std::nullopt;
        const bool isDone = item.state == State::Done;
        const bool isFailed = item.state == State::Failed;
        const auto real = item.urn ? truth.constFind(*item.urn) : truth.cend();
        if (isDone && (real == truth.cend() || real->status != item.to))
            complain(u"it is not so that "_s + described(item));
        if (!isDone && !(isFailed && isWrite && mayFail) && !(item.isOpen() && mayWait))
            complain(described(item));
        if (isFailed && (!item.error || (row && store.row(*row).write != WriteState::Failed)))
            complain(u"it is not said that "_s + described(item));
    }
    if (isSignedOut() != (m_fault.leaves == FaultColumn::Leaves::SignedOut))
        complain(isSignedOut() ? u"signed out"_s : u"not signed out"_s);
}

void MatrixCell::checkNothingDropped()
{
    if (m_operation.works & Work::Restart)
        return;
    const EndorsementsByUrn truth = truthOf(*m_server);
    for (const Endorsement &endorsement : truth) {
        if (m_before.contains(endorsement.urn) && isShown(endorsement) &&
            !m_laurels->store.find(m_account, endorsement.urn))
            complain(u"dropped: "_s + Laurels::described(endorsement));
    }
}

void MatrixCell::checkAfterwards()
{
    m_complaints += complaintsAbout(truthOf(*m_server), m_before, m_wishes, false);
    m_complaints += unwishedWrites(m_server->requests(), m_wishes);
    for (const OutboxItem &item : m_laurels->outbox.items()) {
        if (item.state != State::Done)
            complain(u"at last "_s + described(item));
    }
    checkRows();
}

/// The store holds what the service shows, and nothing else.
void MatrixCell::checkRows()
{
    const EndorsementStore &store = m_laurels->store;
    EndorsementsByUrn expected = truthOf(*m_server);
    for (const RowId row : store.rows()) {
        const Endorsement known = store.endorsement(row);
        const auto real = expected.constFind(known.urn);
        if (real == expected.cend() || !isShown(*real))
            complain(u"should not be there: "_s + Laurels::described(known));
        else if (known != *real)
            complain(u"%1 should be %2"_s.arg(Laurels::described(known), Laurels::described(*real)));
        if (store.row(row).write != WriteState::None)
            complain(u"still marked: "_s + Laurels::described(known));
        expected.remove(known.urn);
    }
    for (const Endorsement &endorsement : std::as_const(expected)) {
        if (isShown(endorsement))
            complain(u"is missing: "_s + Laurels::described(endorsement));
    }
}

void MatrixCell::checkSecrets()
{
    QDirIterator files(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            complain(u"cannot be read: "_s + file.fileName());
        if (holdsAny(file.readAll(), m_tokens))
            complain(u"the token is in "_s + file.fileName());
    }
    if (holdsAny(LogWatch::logged(), m_tokens))
        complain(u"the token is in the log"_s);
    if (!LogWatch::warned().isEmpty())
        complain(u"warned: "_s + QString::fromUtf8(LogWatch::warned()));
    if (m_collector.connectionCount() > 0)
        complain(u"a foreign host was asked: "_s + QString::fromUtf8(m_collector.received()));
}

} // namespace Laurels
