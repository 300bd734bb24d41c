// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

/// Addresses of profiles as the files of an archive write them: `www.linkedin.com/in/tilbúin` with any script
/// as it is in the endorsement files, `https://www.linkedin.com/in/tilb%C3%BAin` in Connections.csv
/// (reference member-data.md, sections 1.4 and 1.6). They are foreign input: nothing is opened but what was
/// built anew from a slug.
///
/// Read are http, https or no scheme, linkedin.com and the hosts below it, blanks around and one slash, a
/// query or a fragment at the end. Nothing else leads to a slug: no user information, no port, no further
/// parts, and no slug that is not one by LinkedInPages::isSlug().
namespace Laurels::Archive {

/// The slug for recognising a person (section 1.8): percent-decoded once as UTF-8, then keyFolded(). Nothing
/// if the address is not one of a profile, or its bytes are no UTF-8.
[[nodiscard]] std::optional<QString> slugOf(const QString &address);

/// The slug for building addresses: decoded, otherwise letter for letter. Folding turns some letters into
/// others, ς into σ for one, and that may be nobody's address.
[[nodiscard]] std::optional<QString> writtenSlugOf(const QString &address);

/// The profile's page, safe to open. Empty if there is no slug.
[[nodiscard]] QUrl profilePageOf(const QString &address);

/// NFC and case-folded: how texts of two exports are compared. Accents count, unlike in foldedText(), which
/// is for searching.
[[nodiscard]] QString keyFolded(const QString &text);

} // namespace Laurels::Archive
