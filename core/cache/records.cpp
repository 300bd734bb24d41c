// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cache/records.h"

#include "cache/recordsfile.h"
#include "cache/storagethread.h"
#include "domain/clock.h"
#include "stores/endorsementstore.h"

#include <QDir>
#include <QPointer>

#include <utility>
#include <variant>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

constexpr std::chrono::milliseconds untilNextTry = 30s;

/// As the person is told: which of the files it is decides what it means.
Error recordsError(Error error)
{
    if (error.code == "storage.newer"_L1)
        error.code = u"records.newer"_s;
    return error;
}

struct Opened
{
    OutboxLeftovers leftovers{};
    QList<PacingDay> pacing{};
    std::optional<Error> error{};
    bool isUsable = false;
};

Opened openFile(RecordsFile &file)
{
    if (const Result<void> done = file.open(); !done)
        return {.error = recordsError(done.error())};
    const auto items = file.items();
    const auto last = file.lastItem();
    const auto pacing = file.pacing();
    if (!items || !last || !pacing)
        return {.error = recordsError(!items ? items.error() : !last ? last.error() : pacing.error())};
    Opened opened{
        .leftovers = {.items = *items, .lastId = OutboxItemId(*last)}, .pacing = *pacing, .isUsable = true};
    if (!file.setAsideAs().isEmpty())
        opened.error = Error{.kind = ErrorKind::Storage, .code = u"records.damaged"_s};
    return opened;
}

} // namespace

Records::Records(StorageThread &storage, const QString &profileDirectory, bool isReadOnly, Clock &clock,
                 QObject *parent)
    : QObject(parent)
    , m_storage(storage)
    , m_clock(clock)
    , m_file(
          std::make_shared<RecordsFile>(QDir::cleanPath(profileDirectory) + u"/records.sqlite"_s, isReadOnly))
    , m_isReadOnly(isReadOnly)
{
    Opened opened = storage.runAndWait([file = m_file] { return openFile(*file); });
    m_leftovers = std::move(opened.leftovers);
    m_pacing = std::move(opened.pacing);
    m_openError = opened.error;
    if (!opened.isUsable)
        m_refusal = m_openError;
}

Records::~Records()
{
    writeMarks();
    // A database is closed where it was opened.
    m_storage.run([file = std::exchange(m_file, {})]() mutable { file.reset(); });
}

void Records::setWriteError(const std::optional<Error> &error)
{
    if (error != std::exchange(m_writeError, error))
        emit errorChanged();
}

void Records::record(const QList<OutboxItem> &items, QObject *context,
                     std::function<void(const std::optional<Error> &)> done)
{
    emit aboutToRecord();
    m_storage.run(
        [file = m_file, refusal = m_refusal, items, now = m_clock.now()]() -> std::optional<Error> {
            if (refusal)
                return refusal;
            const Result<void> recorded = file->record(items, now);
            return recorded ? std::nullopt : std::optional(recorded.error());
        },
        this,
        [this, guard = QPointer(context), done = std::move(done)](const std::optional<Error> &error) {
            if (!m_refusal)
                setWriteError(error ? std::optional(recordsError(*error)) : std::nullopt);
            if (guard)
                done(error);
        });
}

void Records::whenRecorded(QObject *context, std::function<void(const std::optional<Error> &)> done)
{
    m_storage.run([] { return std::monostate(); }, context,
                  [this, done = std::move(done)](auto) { done(m_writeError ? m_writeError : m_refusal); });
}

void Records::keep(const PacingDay &day)
{
    if (m_isReadOnly || m_refusal)
        return;
    m_storage.run([file = m_file, day] { return file->setPacing(day); }, this,
                  [this](const Result<void> &done) {
                      if (!done)
                          setWriteError(recordsError(done.error()));
                  });
}

void Records::keepReviewMarks(EndorsementStore &store)
{
    connect(&store, &EndorsementStore::reviewMarksChanged, this, &Records::keepMarks);
    m_storage.run([file = m_file] { return file->reviewMarks(); }, &store,
                  [this, &store](const Result<QList<ReviewMark>> &marks) {
                      if (!marks)
                          return setWriteError(recordsError(marks.error()));
                      m_isLoadingMarks = true;
                      store.addReviewMarks(*marks);
                      m_isLoadingMarks = false;
                  });
}

void Records::keepMarks(const QList<ReviewMark> &marks)
{
    if (m_isLoadingMarks || m_isReadOnly || m_refusal)
        return;
    m_marks += marks;
    if (!m_areMarksBeingWritten)
        writeMarks();
}

void Records::writeMarks()
{
    if (m_marks.isEmpty())
        return;
    m_areMarksBeingWritten = true;
    m_storage.run([file = m_file, marks = m_marks] { return file->setReviewMarks(marks); }, this,
                  [this, written = m_marks.size()](const Result<void> &done) {
                      m_areMarksBeingWritten = false;
                      if (done) {
                          m_marks.remove(0, written);
                          setWriteError(std::nullopt);
                          writeMarks();
                          return;
                      }
                      setWriteError(recordsError(done.error()));
                      m_areMarksBeingWritten = true;
                      m_clock.callAfter(untilNextTry, this, [this] { writeMarks(); });
                  });
}

void Records::readHistory(QObject *context, std::function<void(const Result<QList<HistoryEntry>> &)> done)
{
    m_storage.run([file = m_file] { return file->history(); }, context,
                  [done = std::move(done)](const Result<QList<HistoryEntry>> &history) {
                      done(history ? history : Failure(recordsError(history.error())));
                  });
}

void Records::clearHistory(QObject *context, std::function<void(const Result<void> &)> done)
{
    m_storage.run([file = m_file] { return file->clearHistory(); }, context, std::move(done));
}

} // namespace Laurels
