// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memoryuse.h"

#include <QByteArray>
#include <QFile>

#ifdef __GLIBC__
#include <malloc.h>
#if __GLIBC_PREREQ(2, 33)
#define LAURELS_HAS_MALLINFO2
#endif
#endif

using namespace Qt::StringLiterals;

namespace Laurels::Bench {

std::optional<qint64> allocatedBytes()
{
#ifdef LAURELS_HAS_MALLINFO2
    const struct mallinfo2 info = mallinfo2();
    return qint64(info.uordblks + info.hblkhd);
#else
    return {};
#endif
}

/// As proc(5) has it. getrusage() would tell of the parent, too.
std::optional<qint64> peakBytes()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    constexpr QByteArrayView field("VmHWM:");
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(field))
            return line.sliced(field.size()).trimmed().split(' ').first().toLongLong() * 1024;
    }
    return {};
}

void forgetPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

} // namespace Laurels::Bench
