// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

namespace Laurels {

/// What stands behind `laurels-cli`, taken apart into words and options.
class Arguments
{
public:
    Arguments();

    /// Empty if it can be taken apart, else a sentence about what is wrong.
    [[nodiscard]] QString read(const QStringList &arguments);

    [[nodiscard]] const QStringList &words() const { return m_words; }
    /// Leaves out the words that named the command.
    void dropWords(qsizetype count) { m_words.remove(0, count); }

    [[nodiscard]] bool has(const QString &option) const { return m_parser.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_parser.value(option); }
    /// The first option that was given and is not one of these.
    [[nodiscard]] QString optionBeside(const QStringList &known) const;

private:
    QCommandLineParser m_parser;
    QStringList m_words;
};

} // namespace Laurels
