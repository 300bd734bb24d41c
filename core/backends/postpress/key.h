// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QByteArray>

namespace Laurels {

/// A key of PostPress (reference postpress.md, section 5).
struct PostPressKey
{
    enum class Sort {
        Live,
        Test,    ///< for sandboxed traffic
        Unknown, ///< begins as no documented key does: worth a hint, never a refusal
    };

    QByteArray text;
    Sort sort = Sort::Unknown;

    /// For a screen: what it begins with and its last four characters.
    [[nodiscard]] QString masked() const;

    friend bool operator==(const PostPressKey &, const PostPressKey &) = default;
};

/// Reads a key as it was pasted. Fails with ErrorKind::Rejected and `key.unusable` if nothing is left of it
/// or if it holds what no header may hold.
[[nodiscard]] Result<PostPressKey> parsePostPressKey(const QString &pasted);

} // namespace Laurels
