// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountsessionfixture.h"

#include <QTest>

namespace Laurels {

using namespace Samples;
using namespace Qt::StringLiterals;

Error AccountSessionFixture::offline()
{
    return {.kind = ErrorKind::Offline};
}

Person AccountSessionFixture::personOf(const PersonUrn &urn)
{
    return {.urn = urn, .name = u"Ada Example"_s, .visibility = Person::Visibility::Known};
}

void AccountSessionFixture::renewSession()
{
    m_profile = std::make_unique<QTemporaryDir>();
    m_accounts = std::make_unique<AccountStore>(m_profile->path());
    m_credentials = std::make_unique<FakeCredentialStore>();
    m_factory = std::make_unique<FakeBackendFactory>();
    m_store = std::make_unique<EndorsementStore>();
    m_clock = std::make_unique<FakeClock>();
    m_account = {.id = AccountId::create(),
                 .source = Source::LinkedIn,
                 .name = u"Mine"_s,
                 .baseAddress = QUrl(u"https://api.example.org/v2"_s),
                 .owner = owner(),
                 .ownerName = u"Ada Example"_s,
                 .reviewFrom = {}};
    QVERIFY(m_accounts->add(m_account));
    m_credentials->secrets.insert(m_account.id, {token, Origin(m_account.baseAddress)});
    setIdentity(personOf(owner()));
    m_session = std::make_unique<AccountSession>(m_account.id, *m_accounts, *m_credentials, *m_factory,
                                                 *m_store, *m_clock);
}

void AccountSessionFixture::setIdentity(const Result<Person> &identity)
{
    m_factory->prepare = [identity](FakeConnection &made) {
        made.fake->onIdentify = [identity] { return identity; };
        made.fake->onFetchPage = [](Direction direction, const auto &) -> Result<EndorsementPage> {
            if (direction == Direction::Given)
                return EndorsementPage{};
            return EndorsementPage{{received(1, u"Friend-1", u"C++"_s, Status::Accepted)}, {}, {}};
        };
    };
}

void AccountSessionFixture::makeArchive()
{
    m_account = {.id = AccountId::create(),
                 .source = Source::Archive,
                 .name = u"Nomi Inventado"_s,
                 .owner = person(u"Owner-2"),
                 .ownerName = u"Nomi Inventado"_s};
    QVERIFY(m_accounts->add(m_account));
    m_session = std::make_unique<AccountSession>(m_account.id, *m_accounts, *m_credentials, *m_factory,
                                                 *m_store, *m_clock);
}

void AccountSessionFixture::openAndVerify()
{
    m_session->open();
    QTRY_VERIFY(m_session->backend());
}

} // namespace Laurels
