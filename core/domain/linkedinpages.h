// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

/// The pages of LinkedIn that a person is led to, for what a source cannot do itself (reference
/// member-data.md, section 3). No page takes a parameter that carries out a change. Pure: opens nothing.
///
/// A slug is the last part of a profile's address, `nomi-inventado-0a1b2c3d`, decoded. Slugs and names are
/// what others wrote: an address is made of what passes isSlug() only, and is empty otherwise.
namespace Laurels::LinkedInPages {

/// linkedin.com or a host below it. `host` in lower case, as QUrl has it.
[[nodiscard]] bool isHost(const QString &host);

/// At most 200 UTF-16 units of any script. Holds nothing that has a meaning of its own in an address, no
/// blanks, and nothing unseen: no control, bidirectional or zero-width characters, but for the joiners of
/// emoji and of some scripts between two other characters. Not `me`: that is whoever is signed in.
[[nodiscard]] bool isSlug(const QString &text);

/// These two show the account that the browser is signed in to, which may be another one.
[[nodiscard]] QUrl ownProfile();
[[nodiscard]] QUrl ownSkills();

/// The slug letter for letter, not folded: the address of a folded one may lead to nobody. Also leads there:
/// the id that LinkedIn's own API calls a member by.
[[nodiscard]] QUrl memberProfile(const QString &slug);
[[nodiscard]] QUrl memberSkills(const QString &slug);

/// Where a member asks for a copy of their data.
[[nodiscard]] QUrl archiveRequest();

/// Searches for somebody without an address. What cannot be seen in the name is left out; empty if nothing
/// is left of it.
[[nodiscard]] QUrl findPerson(const QString &name);

/// https, isHost(), no user information and no port. To be asked about every address before it is opened,
/// also about one that was made here.
[[nodiscard]] bool mayOpen(const QUrl &url);

} // namespace Laurels::LinkedInPages
