// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"

#include <QString>
#include <QUrl>

namespace Laurels {

/// What AccountDialog says, as each source has it: LinkedIn takes a token, PostPress a key.
struct AccountWords
{
    QString title;
    QString intro;
    QString secret; ///< label, with its mnemonic
    QString showSecret;
    QUrl secretPage; ///< where it is made; empty: known to nobody but its owner
    QString nameHint;
    QString otherServer; ///< title of the box for a base address
    QString foreign;     ///< %1: where the secret goes
    QString trust;
    QString asking;
    QString belongs; ///< %1: whose it is
    QString replaces;
    QString keeping;
    QString sessionOnly;
};

/// Not of a source that isByHand(): there is nothing to take.
[[nodiscard]] AccountWords accountWords(Source source);
/// What is to be said about a secret as it stands in its field; empty: nothing.
[[nodiscard]] QString secretHint(Source source, const QString &pasted);

} // namespace Laurels
