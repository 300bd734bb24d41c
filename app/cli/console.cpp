// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include "cli/plaintext.h"
#include "models/errortext.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cerrno>
#include <cstdio>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <windows.h>
#else
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

bool isTerminal(FILE *stream)
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stream)) != 0;
#else
    return isatty(fileno(stream)) != 0;
#endif
}

/// What is written is the same bytes everywhere: UTF-8, which a terminal of Windows has to be told, with its
/// line ends as they are. Returns what the terminal took us for before; 0: there is nothing to be told.
unsigned prepareOutput()
{
#ifdef Q_OS_WIN
    _setmode(_fileno(stdout), _O_BINARY);
    _setmode(_fileno(stderr), _O_BINARY);
    if (const UINT before = GetConsoleOutputCP(); before != CP_UTF8 && SetConsoleOutputCP(CP_UTF8))
        return before;
#endif
    return 0;
}

void restoreCodePage([[maybe_unused]] unsigned codePage)
{
#ifdef Q_OS_WIN
    if (codePage != 0)
        SetConsoleOutputCP(codePage);
#endif
}

bool write(FILE *stream, const QByteArray &bytes)
{
    const size_t size = size_t(bytes.size());
    const bool isWritten = std::fwrite(bytes.constData(), 1, size, stream) == size;
    return std::fflush(stream) == 0 && isWritten;
}

/// After a write() that failed.
bool isReaderGone()
{
#ifdef Q_OS_WIN
    return errno == EPIPE || errno == EINVAL; // Windows' "the pipe is being closed"
#else
    return errno == EPIPE;
#endif
}

} // namespace

Console::Console(bool isJson)
    : m_isJson(isJson)
    , m_isAttended(isTerminal(stderr))
    , m_codePageBefore(prepareOutput())
{
}

Console::~Console()
{
    restoreCodePage(m_codePageBefore);
}

void Console::print(const QString &text)
{
    printBytes(text.toUtf8());
}

void Console::print(const QJsonObject &document)
{
    printBytes(QJsonDocument(document).toJson(QJsonDocument::Indented));
}

void Console::printBytes(const QByteArray &bytes)
{
    showProgress({});
    // A reader that went away (`| head`) is no failure of ours; a full disk behind `> file` is.
    errno = 0;
    if (!write(stdout, bytes) && !isReaderGone())
        m_hasLostOutput = true;
}

void Console::complain(const QString &sentence)
{
    showProgress({});
    write(stderr, u"laurels-cli: %1\n"_s.arg(sentence).toUtf8());
}

void Console::complain(const Error &error)
{
    if (m_told.contains(error))
        return;
    m_told.append(error);
    complain(errorText(error).sentence());
    const QString details = errorDetails(error);
    for (const QString &line : details.split(u'\n', Qt::SkipEmptyParts))
        write(stderr, u"  %1\n"_s.arg(harmless(line)).toUtf8());
}

void Console::showProgress(const QString &text)
{
    if (!m_isAttended || (text.isEmpty() && m_progressColumns == 0))
        return;
    const int columns = columnsOf(text);
    const QString rest(std::max(0, m_progressColumns - columns), u' ');
    write(stderr, (u'\r' + text + rest + (text.isEmpty() ? u"\r"_s : QString())).toUtf8());
    m_progressColumns = columns;
}

} // namespace Laurels
