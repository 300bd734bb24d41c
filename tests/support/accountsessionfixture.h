// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/accountsession.h"

#include "fakeclock.h"
#include "fakeconnection.h"
#include "fakecredentials.h"
#include "samples.h"

#include <QTemporaryDir>

#include <memory>

namespace Laurels {

/// For a test to inherit: the session of one account, on a keychain and a service that the test scripts.
class AccountSessionFixture
{
protected:
    static inline const QByteArray token = "token-of-the-owner";
    static Error offline();
    static Person personOf(const PersonUrn &urn);

    /// Each test has its own, of an account at LinkedIn.
    void renewSession();
    /// The session is one of an account by hand.
    void makeArchive();
    void setIdentity(const Result<Person> &identity);
    void openAndVerify();
    FakeConnection &connection() { return *m_factory->last(); }
    FakeBackend &backend() { return *connection().fake; }

    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<AccountStore> m_accounts;
    std::unique_ptr<FakeCredentialStore> m_credentials;
    std::unique_ptr<FakeBackendFactory> m_factory;
    std::unique_ptr<EndorsementStore> m_store;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<AccountSession> m_session;
    Account m_account;
};

} // namespace Laurels
