// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/keychainaccess.h"

#include <QObject>

namespace Laurels {

/// The keychain by QtKeychain, service `Laurels`, text mode only (a text written over binary data leaves
/// two entries in libsecret). Main thread only: libsecret answers through the GLib event loop, so with
/// QT_NO_GLIB=1 no job ever ends.
class QtKeychainAccess : public QObject, public KeychainAccess
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] QString serviceName() const override;
    void read(const QString &key, AnswerCallback callback) override;
    void write(const QString &key, const QString &text, AnswerCallback callback) override;
    void erase(const QString &key, AnswerCallback callback) override;
    void askState(StateCallback callback) override;
    void reconnect() override;

private:
    void start(QKeychain::Job *job, const QString &key, const AnswerCallback &callback);
};

} // namespace Laurels
