// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/backend.h"
#include "backends/postpress/identifiers.h"
#include "backends/profilesource.h"
#include "net/httpclient.h"

/// PostPress' answers, as pure functions: success first, then content, then the fields that must be there.
/// Unknown fields are normal, and an entry of a list that cannot be read is left out. An answer that came and
/// makes no sense is ErrorKind::Protocol with `answer.notJson` or `answer.shape`.
namespace Laurels::PostPressParsers {

struct AccountPage
{
    QList<RemoteAccount> accounts; ///< those at LinkedIn
    QString next;
};

[[nodiscard]] Result<AccountPage> accounts(const HttpResponse &response);

/// The person in whose name the account acts.
[[nodiscard]] Result<Person> me(const HttpResponse &response);

/// Fails with ErrorKind::ChooseAnother and `profile.otherPerson` if it is not the one asked for. `viewer` is
/// the person in whose name was asked; may be empty.
[[nodiscard]] Result<Profile> profile(const HttpResponse &response, const ProfileIdentifier &asked,
                                      const PersonUrn &viewer);

/// There is no `next` if it is the cursor that was `asked` for. Nobody without an id that can be endorsed.
[[nodiscard]] Result<RelationPage> relations(const HttpResponse &response, const QString &asked);

/// An endorsement at PostPress has no id of its own: its URN is made of the person and the id of the skill.
/// `action_already_performed` is success. Fails with `endorse.notApplied` where PostPress says so itself, and
/// with Delivery::Unconfirmed where nobody can tell.
[[nodiscard]] Result<Created> endorsed(const HttpResponse &response, const NewEndorsement &wish);

} // namespace Laurels::PostPressParsers
