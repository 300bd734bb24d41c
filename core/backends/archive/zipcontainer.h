// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/archive/archivecontainer.h"

#include <QIODevice>

#include <zip.h>

namespace Laurels::Archive {

/// What libzip reads a ZIP through: a device that is open for reading, and nothing that could write. So
/// every system's file names work, and all that is read comes from one and the same file.
class ZipInput
{
public:
    explicit ZipInput(std::unique_ptr<QIODevice> device);
    ~ZipInput();
    Q_DISABLE_COPY_MOVE(ZipInput)

    [[nodiscard]] QIODevice &device() { return *m_device; }
    /// Why the device gave up; empty while it works.
    [[nodiscard]] const QString &reason() const { return m_reason; }

    /// For libzip; `input` is a ZipInput.
    static zip_int64_t answer(void *input, void *data, zip_uint64_t length, zip_source_cmd_t command);

private:
    zip_int64_t answer(void *data, zip_uint64_t length, zip_source_cmd_t command);
    zip_int64_t read(char *data, zip_uint64_t length);
    zip_int64_t seek(void *data, zip_uint64_t length);
    zip_int64_t tellSize(zip_stat_t &stat);
    zip_int64_t giveUp(int code);

    std::unique_ptr<QIODevice> m_device;
    zip_error_t m_error{};
    QString m_reason;
};

struct ZipDiscard
{
    void operator()(zip_t *zip) const { zip_discard(zip); }
};
using ZipHandle = std::unique_ptr<zip_t, ZipDiscard>;

class ZipContainer final : public Container
{
public:
    /// `device` is open for reading and can seek. Fails as Container::open() for what is not a folder.
    [[nodiscard]] static Result<std::unique_ptr<Container>> open(std::unique_ptr<QIODevice> device,
                                                                 const Limits &limits);

    ZipContainer(QList<ContainedFile> files, std::unique_ptr<ZipInput> input, ZipHandle zip);

private:
    [[nodiscard]] Result<QByteArray> readAll(const ContainedFile &file) override;

    std::unique_ptr<ZipInput> m_input; // outlives m_zip, which reads from it
    ZipHandle m_zip;
};

} // namespace Laurels::Archive
