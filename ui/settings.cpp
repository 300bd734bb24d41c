// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QSettings>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

using Keys = QHash<QString, QList<QKeySequence>>;

// Grows when a value changes its meaning; a file of another version is not read, and a newer one is left.
constexpr int settingsVersion = 1;
// A command without keys, since QSettings has no text for an empty list that a person could write.
constexpr QLatin1StringView noKeys("none");

bool readBool(const QSettings &file, const QString &name, bool otherwise)
{
    const QString text = file.value(name).toString();
    if (text == "true"_L1)
        return true;
    return text == "false"_L1 ? false : otherwise;
}

std::chrono::seconds readGrace(const QSettings &file, std::chrono::seconds otherwise)
{
    bool isNumber = false;
    const std::chrono::seconds grace(file.value(u"graceSeconds"_s).toInt(&isNumber));
    const bool isInRange = grace >= Settings::shortestGrace && grace <= Settings::longestGrace;
    return isNumber && isInRange ? grace : otherwise;
}

bool isOneKey(const QKeySequence &key)
{
    return key.count() == 1 && key[0].key() != Qt::Key_unknown;
}

/// Nothing if the text names no keys.
std::optional<QList<QKeySequence>> parseKeys(const QString &text)
{
    if (text == noKeys)
        return QList<QKeySequence>();
    const QList<QKeySequence> keys = QKeySequence::listFromString(text);
    if (keys.isEmpty() || !std::all_of(keys.begin(), keys.end(), isOneKey))
        return std::nullopt;
    return keys;
}

/// Nobody can say which of two commands with the same key was meant: neither has it.
void dropDoubles(Keys &keys)
{
    QHash<QKeySequence, int> uses;
    for (const QList<QKeySequence> &ofOne : std::as_const(keys)) {
        const QSet<QKeySequence> each(ofOne.begin(), ofOne.end());
        for (const QKeySequence &key : each)
            ++uses[key];
    }
    keys.removeIf([&](const Keys::iterator &command) {
        const auto isDouble = [&](const QKeySequence &key) { return uses.value(key) > 1; };
        return std::any_of(command->cbegin(), command->cend(), isDouble);
    });
}

Keys readKeys(QSettings &file)
{
    Keys keys;
    file.beginGroup(u"keys"_s);
    const QStringList commands = file.childKeys();
    for (const QString &command : commands) {
        if (const auto found = parseKeys(file.value(command).toString()))
            keys.insert(command, *found);
    }
    file.endGroup();
    dropDoubles(keys);
    return keys;
}

bool isNewerFile(const QString &fileName)
{
    return QSettings(fileName, QSettings::IniFormat).value(u"version"_s).toInt() > settingsVersion;
}

Settings read(const QString &fileName)
{
    QSettings file(fileName, QSettings::IniFormat);
    Settings settings;
    if (file.value(u"version"_s).toInt() != settingsVersion)
        return settings;
    settings.areLetterKeysOn = readBool(file, u"letterKeys"_s, settings.areLetterKeysOn);
    settings.goesOn = readBool(file, u"goOn"_s, settings.goesOn);
    settings.graceTime = readGrace(file, settings.graceTime);
    settings.keys = readKeys(file);
    return settings;
}

bool write(const QString &fileName, const Settings &settings)
{
    QSettings file(fileName, QSettings::IniFormat);
    file.clear();
    file.setValue(u"version"_s, settingsVersion);
    file.setValue(u"letterKeys"_s, settings.areLetterKeysOn);
    file.setValue(u"goOn"_s, settings.goesOn);
    file.setValue(u"graceSeconds"_s, int(settings.graceTime.count()));
    file.beginGroup(u"keys"_s);
    for (auto command = settings.keys.cbegin(); command != settings.keys.cend(); ++command) {
        const QString text = QKeySequence::listToString(*command, QKeySequence::PortableText);
        file.setValue(command.key(), command->isEmpty() ? QString(noKeys) : text);
    }
    file.endGroup();
    file.sync();
    // A file that was nonsense before is a FormatError still, though it is good now.
    return file.status() != QSettings::AccessError &&
           QFile::setPermissions(fileName, QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

SettingsFile::SettingsFile(const QString &profileDirectory, QObject *parent)
    : QObject(parent)
    , m_fileName(QDir(profileDirectory).filePath(u"settings.ini"_s))
    , m_settings(read(m_fileName))
{
}

Result<void> SettingsFile::set(const Settings &settings)
{
    if (settings == m_settings)
        return {};
    if (isNewerFile(m_fileName))
        return failure(ErrorKind::Storage, u"profile.newer"_s);
    if (!write(m_fileName, settings))
        return Failure({.kind = ErrorKind::Storage, .code = u"settings.notWritten"_s});
    m_settings = settings;
    emit changed();
    return {};
}

} // namespace Laurels
