// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/endorsement.h"

namespace Laurels {

QString foldedText(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        // Only the accents of the European scripts: in others a mark makes another letter.
        const bool isAccent = c >= u'\u0300' && c <= u'\u036f';
        if (!isAccent)
            folded.append(c);
    }
    // Upper case first: it is the one that makes "ss" of a sharp s.
    return folded.toUpper().toCaseFolded().simplified();
}

} // namespace Laurels
