// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

namespace Laurels {

/// The body of one request, to be read once. QNetworkAccessManager sends a request again, POST included,
/// when the connection closes before the answer, unless it cannot get at the body a second time: so this
/// device is sequential and never rewinds. A lost answer then surfaces as ContentReSendError. (Measured
/// on Qt 6.4.2, on a fresh and on a reused connection, also with an empty body.)
class UploadBody : public QIODevice
{
public:
    explicit UploadBody(QByteArray bytes);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    bool seek(qint64 /*position*/) override { return false; }
    bool reset() override { return false; }

    /// Whether anything of it was handed out, and so may have reached the server.
    [[nodiscard]] bool wasRead() const { return m_position > 0; }
    /// From now on it hands out nothing more. QNetworkAccessManager still asks for the body of a request
    /// that was aborted a moment ago, and sends it (measured on Qt 6.4.2): what was reported as not sent
    /// must stay so.
    void withhold() { m_isWithheld = true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    const QByteArray m_bytes;
    qint64 m_position = 0;
    bool m_isWithheld = false;
};

} // namespace Laurels
