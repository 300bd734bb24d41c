// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/credentialstore.h"

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QLatin1StringView nameOf(SecretKind kind)
{
    switch (kind) {
    case SecretKind::AccessToken:
        return "access-token"_L1;
    }
    return {};
}

} // namespace

QString secretEntry(const AccountId &account, SecretKind kind)
{
    return u"Laurels/%1/%2"_s.arg(account.toString(), nameOf(kind));
}

} // namespace Laurels
