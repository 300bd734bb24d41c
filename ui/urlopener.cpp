// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "urlopener.h"

#include <QDesktopServices>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Laurels {

bool mayOpen(const QUrl &url)
{
    static const QStringList hosts{u"www.linkedin.com"_s, u"linkedin.com"_s, u"developer.linkedin.com"_s,
                                   u"learn.microsoft.com"_s};
    return url.isValid() && url.scheme() == "https"_L1 && url.userInfo().isEmpty() && url.port() == -1 &&
           hosts.contains(url.host());
}

bool openInBrowser(const QUrl &url)
{
    return mayOpen(url) && QDesktopServices::openUrl(url);
}

} // namespace Laurels
