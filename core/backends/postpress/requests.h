// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backends/postpress/identifiers.h"
#include "domain/endorsement.h"
#include "net/httpclient.h"

/// Every request that Laurels sends to PostPress, as pure functions. `base` is an account's base address,
/// `account` its remoteId. The credential is put on by the gate. Fail with ErrorKind::ChooseAnother and
/// `account.notChosen` where there is no account.
namespace Laurels::PostPressRequests {

/// A page of the linked accounts; an empty cursor asks for the first.
[[nodiscard]] HttpRequest accounts(const QUrl &base, const QString &cursor);
/// The least that shows that there is a PostPress at an address.
[[nodiscard]] HttpRequest probe(const QUrl &base);
[[nodiscard]] Result<HttpRequest> me(const QUrl &base, const QString &account);
[[nodiscard]] Result<HttpRequest> profile(const QUrl &base, const QString &account,
                                          const ProfileIdentifier &person);
[[nodiscard]] Result<HttpRequest> relations(const QUrl &base, const QString &account, const QString &filter,
                                            const QString &cursor);
/// Fails with ErrorKind::ChooseAnother also for
/// - `person.slugForId`: the recipient's id is not one that can be endorsed,
/// - `skill.notEndorsable`: there is no id of the skill, or it can be none.
[[nodiscard]] Result<HttpRequest> endorse(const QUrl &base, const QString &account,
                                          const NewEndorsement &wish);

/// From 1 to 2^53 - 1: what arrives as it was sent, whatever reads it.
[[nodiscard]] bool isSkillId(qint64 id);

} // namespace Laurels::PostPressRequests
