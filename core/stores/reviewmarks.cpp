// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/reviewmarks.h"

#include "stores/endorsementstore.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <utility>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

constexpr std::chrono::milliseconds moment = 2s;
constexpr std::chrono::milliseconds untilNextTry = 30s;
constexpr int fileVersion = 1;
// About a million marks; a longer file is not ours.
constexpr qint64 largestFile = 256 * 1024 * 1024;

Error storageError(const QString &code, const QString &detail = {})
{
    return {.kind = ErrorKind::Storage, .code = code, .detail = detail};
}

std::optional<ReviewMark> markOf(const QJsonValue &value)
{
    const auto account = AccountId::parse(value["account"_L1].toString());
    const auto urn = EndorsementUrn::parse(value["urn"_L1].toString());
    const QDateTime when = QDateTime::fromString(value["when"_L1].toString(), Qt::ISODateWithMs).toUTC();
    if (!account || !urn || !when.isValid())
        return std::nullopt;
    return ReviewMark{*account, *urn, when};
}

QJsonObject jsonOf(const ReviewMark &mark)
{
    return {{u"account"_s, mark.account.toString()},
            {u"urn"_s, mark.urn.toString()},
            {u"when"_s, mark.when.toUTC().toString(Qt::ISODateWithMs)}};
}

} // namespace

ReviewMarks::ReviewMarks(const QString &profileDirectory, EndorsementStore &store, Clock &clock,
                         QObject *parent)
    : QObject(parent)
    , m_fileName(QDir::cleanPath(profileDirectory) + u"/reviewed.json"_s)
    , m_store(store)
    , m_clock(clock)
{
    load();
    connect(&store, &EndorsementStore::reviewMarksChanged, this, &ReviewMarks::scheduleSave);
}

ReviewMarks::~ReviewMarks()
{
    if (m_isToSave)
        write();
}

void ReviewMarks::load()
{
    QFile file(m_fileName);
    if (!file.exists())
        return;
    if (!file.open(QIODevice::ReadOnly)) {
        m_loadError = storageError(u"reviewed.unreadable"_s, file.errorString());
        m_isReadOnly = true;
        return;
    }
    const QJsonObject root = QJsonDocument::fromJson(file.read(largestFile)).object();
    file.close(); // Windows renames no open file
    if (root["version"_L1].toInt() > fileVersion) {
        m_loadError = storageError(u"reviewed.newer"_s);
        m_isReadOnly = true;
        return;
    }
    bool isDamaged = !root["marks"_L1].isArray();
    QList<ReviewMark> marks;
    const QJsonArray array = root["marks"_L1].toArray();
    for (const QJsonValue &value : array) {
        if (const auto mark = markOf(value))
            marks.append(*mark);
        else
            isDamaged = true;
    }
    if (isDamaged) {
        m_loadError = storageError(u"reviewed.damaged"_s);
        m_isReadOnly = !setAside();
        scheduleSave();
    }
    m_store.addReviewMarks(marks);
}

bool ReviewMarks::setAside() const
{
    const QString name = m_fileName + m_clock.now().toString(u"'.damaged-'yyyyMMdd-HHmmss"_s);
    QString free = name;
    for (int again = 2; QFile::exists(free); ++again)
        free = u"%1-%2"_s.arg(name).arg(again);
    return QFile::rename(m_fileName, free);
}

void ReviewMarks::scheduleSave()
{
    if (!m_isReadOnly && !m_isToSave)
        saveIn(moment);
}

void ReviewMarks::saveIn(std::chrono::milliseconds delay)
{
    m_isToSave = true;
    m_clock.callAfter(delay, this, [this] { save(); });
}

void ReviewMarks::save()
{
    m_isToSave = false;
    const std::optional<Error> error = write();
    if (error)
        saveIn(untilNextTry);
    if (error != std::exchange(m_saveError, error))
        emit saveErrorChanged();
}

std::optional<Error> ReviewMarks::write() const
{
    QJsonArray array;
    const QList<ReviewMark> marks = m_store.reviewMarks();
    for (const ReviewMark &mark : marks)
        array.append(jsonOf(mark));
    const QJsonObject root{{u"version"_s, fileVersion}, {u"marks"_s, array}};
    QSaveFile file(m_fileName);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return storageError(u"reviewed.notWritten"_s, file.errorString());
    file.write(QJsonDocument(root).toJson(QJsonDocument::Compact));
    // QSaveFile 6.4 does not notice in commit() that the disk is full.
    if (!file.flush() || !file.commit())
        return storageError(u"reviewed.notWritten"_s, file.errorString());
    return std::nullopt;
}

} // namespace Laurels
