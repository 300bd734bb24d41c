// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/error.h"

#include <QObject>

#include <chrono>
#include <optional>

namespace Laurels {

class EndorsementStore;

/// Keeps the review marks of a store over restarts, in `reviewed.json` of the profile directory (0600,
/// replaced as a whole): read at start, written a moment after changes and when this is deleted. The store
/// must outlive it. Holds URNs and times, no names.
class ReviewMarks : public QObject
{
    Q_OBJECT
public:
    ReviewMarks(const QString &profileDirectory, EndorsementStore &store, Clock &clock,
                QObject *parent = nullptr);
    ~ReviewMarks() override;

    /// ErrorKind::Storage, if the file could not be read at start; a damaged one was set aside.
    [[nodiscard]] const std::optional<Error> &loadError() const { return m_loadError; }
    /// ErrorKind::Storage, if the marks could not be written; that is tried again.
    [[nodiscard]] const std::optional<Error> &saveError() const { return m_saveError; }

signals:
    void saveErrorChanged();

private:
    void load();
    [[nodiscard]] bool setAside() const;
    void scheduleSave();
    void saveIn(std::chrono::milliseconds delay);
    void save();
    std::optional<Error> write() const; ///< what went wrong

    QString m_fileName;
    EndorsementStore &m_store;
    Clock &m_clock;
    std::optional<Error> m_loadError;
    std::optional<Error> m_saveError;
    bool m_isReadOnly = false; ///< there is a file that could not be read: it is not overwritten
    bool m_isToSave = false;
};

} // namespace Laurels
