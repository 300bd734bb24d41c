// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QList>
#include <QString>
#include <QtGlobal>

class QJsonObject;

namespace Laurels {

/// The three ways out: what was asked for on standard output, as text or as one JSON document; complaints on
/// standard error; progress there too, but only if that is a terminal.
class Console
{
public:
    explicit Console(bool isJson);
    ~Console();
    Q_DISABLE_COPY_MOVE(Console)

    [[nodiscard]] bool isJson() const { return m_isJson; }
    /// Somebody is looking at it, so waiting for them makes sense.
    [[nodiscard]] bool isAttended() const { return m_isAttended; }
    /// Standard output did not take all that was printed.
    [[nodiscard]] bool hasLostOutput() const { return m_hasLostOutput; }

    void print(const QString &text);
    void print(const QJsonObject &document);
    void complain(const QString &sentence);
    /// What happened and what to do; from the details only what a service's support asks for. Told once.
    void complain(const Error &error);
    /// Replaces what the last call showed; empty: nothing any more.
    void showProgress(const QString &text);

private:
    void printBytes(const QByteArray &bytes);

    bool m_isJson;
    bool m_isAttended;
    bool m_hasLostOutput = false;
    QList<Error> m_told;
    int m_progressColumns = 0;
    unsigned m_codePageBefore = 0; ///< of the screen; 0: it is not changed
};

} // namespace Laurels
