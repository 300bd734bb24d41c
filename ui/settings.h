// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <chrono>

namespace Laurels {

/// What the person chose about how Laurels behaves. Defaults are what a new profile has.
struct Settings
{
    static constexpr std::chrono::seconds shortestGrace{1};
    static constexpr std::chrono::seconds longestGrace{60};

    bool areLetterKeysOn = true;       ///< the single letters of the lists
    bool goesOn = true;                ///< after a decision about one line the next one becomes current
    std::chrono::seconds graceTime{6}; ///< 1 to 60; before a Reject or Withdraw is sent
    /// The keys of commands that have others than by default, by the object name of their action; an empty
    /// list: none.
    QHash<QString, QList<QKeySequence>> keys{};

    friend bool operator==(const Settings &, const Settings &) = default;
};

/// Keeps the settings in `settings.ini` of the profile (0600). What is missing or makes no sense there is as
/// by default; a file that a newer Laurels wrote is left as it is. Nothing in here is about people, and
/// nothing is secret.
class SettingsFile : public QObject
{
    Q_OBJECT
public:
    explicit SettingsFile(const QString &profileDirectory, QObject *parent = nullptr);

    [[nodiscard]] const Settings &settings() const { return m_settings; }
    /// Written at once. What cannot be written (`settings.notWritten`, `profile.newer`) does not count.
    Result<void> set(const Settings &settings);

signals:
    void changed();

private:
    QString m_fileName;
    Settings m_settings;
};

} // namespace Laurels
