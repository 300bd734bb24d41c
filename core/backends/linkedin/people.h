// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/endorsement.h"
#include "net/httpclient.h"

/// LinkedIn's answers about people, as pure functions (reference linkedin.md, section 4). What does not
/// name the member it is about is ErrorKind::Protocol with the code `answer.shape`.
namespace Laurels::LinkedInParsers {

[[nodiscard]] Result<Person> me(const HttpResponse &response);
[[nodiscard]] Result<Person> userInfo(const HttpResponse &response);

/// Every one asked for, in that order: Known, Private or Unavailable.
[[nodiscard]] Result<QList<Person>> people(const HttpResponse &response, const QList<PersonUrn> &asked);

} // namespace Laurels::LinkedInParsers
