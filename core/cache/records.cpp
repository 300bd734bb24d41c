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

/// After the review marks and labels, or what was seen, could not be written.
constexpr std::chrono::milliseconds untilNextNotes = 30s;

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
    writeNotesNow();
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

void Records::remember(const QList<HistoryEntry> &entries)
{
    if (m_isReadOnly || m_refusal || entries.isEmpty())
        return;
    emit aboutToRecord();
    m_storage.run([file = m_file, entries] { return file->remember(entries); }, this,
                  [this, entries](const Result<void> &done) {
                      setWriteError(done ? std::nullopt : std::optional(recordsError(done.error())));
                      if (done)
                          emit remembered();
                      else
                          m_clock.callAfter(untilNextNotes, this, [this, entries] { remember(entries); });
                  });
}

void Records::keepNotes(EndorsementStore &store)
{
    connect(&store, &EndorsementStore::reviewMarksChanged, this, [this](const QList<ReviewMark> &marks) {
        if (!areNotesKept())
            return;
        m_marks += marks;
        writeNotes();
    });
    connect(&store, &EndorsementStore::labelsChanged, this, [this](const QHash<PersonUrn, QString> &labels) {
        if (!areNotesKept())
            return;
        m_labels.insert(labels);
        writeNotes();
    });
    const auto bring = [this](const auto &notes, auto add) {
        if (!notes)
            return setWriteError(recordsError(notes.error()));
        m_isLoadingNotes = true;
        add(*notes);
        m_isLoadingNotes = false;
    };
    m_storage.run([file = m_file] { return file->reviewMarks(); }, &store,
                  [&store, bring](const Result<QList<ReviewMark>> &marks) {
                      bring(marks, [&store](const auto &notes) { store.addReviewMarks(notes); });
                  });
    m_storage.run([file = m_file] { return file->labels(); }, &store,
                  [&store, bring](const Result<QHash<PersonUrn, QString>> &labels) {
                      bring(labels, [&store](const auto &notes) { store.addLabels(notes); });
                  });
}

bool Records::areNotesKept() const
{
    return !m_isLoadingNotes && !m_isReadOnly && !m_refusal;
}

void Records::writeNotes()
{
    if (!m_areNotesBeingWritten)
        writeNotesNow();
}

void Records::writeNotesNow()
{
    m_areNotesBeingWritten = !m_marks.isEmpty() || !m_labels.isEmpty();
    if (!m_areNotesBeingWritten)
        return;
    const auto write = [file = m_file, marks = m_marks, labels = m_labels] {
        const Result<void> done = file->setReviewMarks(marks);
        return done ? file->setLabels(labels) : done;
    };
    m_storage.run(write, this, [this, marks = m_marks.size(), labels = m_labels](const Result<void> &done) {
        if (!done) {
            setWriteError(recordsError(done.error()));
            m_clock.callAfter(untilNextNotes, this, [this] { writeNotesNow(); });
            return;
        }
        m_marks.remove(0, marks);
        // What was given another label meanwhile is still to be written.
        m_labels.removeIf([&labels](const auto &each) {
            return labels.contains(each.key()) && labels.value(each.key()) == each.value();
        });
        setWriteError(std::nullopt);
        writeNotesNow();
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
