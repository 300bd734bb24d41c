// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

/// ZIPs as bytes, as LinkedIn makes them and as nobody should.
namespace Laurels::ZipMaker {

/// What headers say is true unless it is told otherwise.
struct Entry
{
    QByteArray name{}; ///< as it is in the headers
    QByteArray content{};
    bool isDeflated = true;     ///< or stored
    bool hasDescriptor = false; ///< checksum and sizes behind the content; the local header has zeros
    bool isNameUtf8 = true;     ///< or of an unknown encoding
    bool isEncrypted = false;   ///< says that it is
    bool hasWrongChecksum = false;
    std::optional<quint16> toldMethod{};     ///< how it is packed
    std::optional<quint32> toldSize{};       ///< unpacked
    std::optional<quint32> toldPackedSize{}; ///< bytes in the ZIP
};

/// What comes after all entries.
struct Ending
{
    bool isZip64 = false;
    QByteArray comment{};
    std::optional<quint64> toldEntries{}; ///< how many entries there are; beyond 16 bits for ZIP64 only
};

[[nodiscard]] QByteArray zip(const QList<Entry> &entries, const Ending &ending = {});

} // namespace Laurels::ZipMaker
