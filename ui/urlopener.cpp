// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "urlopener.h"

#include "domain/linkedinpages.h"

#include <QDesktopServices>

using namespace Qt::StringLiterals;

namespace Laurels {

bool mayOpen(const QUrl &url)
{
    static const QUrl reference(u"https://learn.microsoft.com"_s);
    return LinkedInPages::mayOpen(url) ||
           (url.isValid() && url.scheme() == reference.scheme() && url.authority() == reference.authority());
}

bool openInBrowser(const QUrl &url)
{
    return mayOpen(url) && QDesktopServices::openUrl(url);
}

} // namespace Laurels
