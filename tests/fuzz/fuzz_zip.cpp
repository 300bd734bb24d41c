// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any bytes as somebody's archive: it opens or says why not, and every file in it can be read or says why
// not, within the limits.

#include "backends/archive/archivecontainer.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace Laurels;

namespace {

// Small, so that what goes beyond them is found within a small input.
constexpr Archive::Limits limits{.mostEntries = 200,
                                 .largestFile = 256 * 1024,
                                 .largestTotal = 1024 * 1024,
                                 .largestRatio = 100,
                                 .ratioMatters = 4096};

void require(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

void readAll(Archive::Container &container)
{
    qint64 total = 0;
    for (const Archive::ContainedFile &file : container.files()) {
        require(Archive::wantedNames().contains(file.name) && file.size >= 0);
        const Result<QByteArray> content = container.read(file);
        require(content ? content->size() == file.size && file.size <= limits.largestFile
                        : !content.error().code.isEmpty());
        total += file.isTooLarge ? 0 : file.size;
    }
    require(!container.files().isEmpty() && container.files().size() <= limits.mostEntries &&
            total <= limits.largestTotal);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto opened = Archive::Container::openBytes(bytes, limits);
    require(opened.has_value() || !opened.error().code.isEmpty());
    if (opened)
        readAll(**opened);
    return 0;
}
