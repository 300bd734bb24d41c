// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "laurelsparts.h"

namespace Laurels {

LaurelsParts::LaurelsParts(const QString &profileDirectory, CredentialStore &credentials, Clock &clock,
                           const Transport::Settings &settings)
    : m_transport(settings)
    , m_backends(m_transport, clock, [] { return 0.5; })
    , accounts(profileDirectory)
    , sessions(accounts, credentials, m_backends, store, clock)
    , records(m_storage, profileDirectory, false, clock)
    , cache(m_storage, profileDirectory, false, store, accounts, clock)
    , outbox(store, sessions, records, clock, records.leftovers())
{
    records.keepNotes(store);
    outbox.setGraceTime({});
    QObject::connect(&sessions, &SessionRegistry::sessionStateChanged, &outbox,
                     [this](AccountSession *changed) {
                         if (changed->backend())
                             outbox.wake(changed->account().id);
                     });
    QObject::connect(&outbox, &Outbox::endorsed, &sessions,
                     [this](const AccountId &account, const EndorsementUrn &urn) {
                         if (AccountSession *const found = sessions.session(account))
                             found->refresh(urn);
                     });
}

AccountSession &LaurelsParts::session()
{
    return *sessions.sessions().constFirst();
}

} // namespace Laurels
