// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/keychainerrors.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

struct Row
{
    QKeychain::Error error;
    QLatin1StringView code;
    QLatin1StringView whenLocked;
    QLatin1StringView withoutKeyring; ///< no service, or no keyring in it
};

// EntryNotFound without a Secret Service comes from KWallet, which answers for itself.
constexpr std::array rows{
    Row{QKeychain::EntryNotFound, "keychain.notFound"_L1, "keychain.locked"_L1, "keychain.notFound"_L1},
    Row{QKeychain::CouldNotDeleteEntry, "keychain.unconfirmed"_L1, "keychain.locked"_L1,
        "keychain.unconfirmed"_L1},
    Row{QKeychain::AccessDeniedByUser, "keychain.denied"_L1, "keychain.denied"_L1, "keychain.denied"_L1},
    Row{QKeychain::AccessDenied, "keychain.denied"_L1, "keychain.locked"_L1, "keychain.denied"_L1},
    Row{QKeychain::NoBackendAvailable, "keychain.missing"_L1, "keychain.missing"_L1, "keychain.missing"_L1},
    Row{QKeychain::NotImplemented, "keychain.missing"_L1, "keychain.missing"_L1, "keychain.missing"_L1},
    Row{QKeychain::OtherError, "keychain.failed"_L1, "keychain.locked"_L1, "keychain.missing"_L1},
};

} // namespace

QString keychainCode(QKeychain::Error error, KeyringState state)
{
    const auto *const row =
        std::find_if(rows.begin(), rows.end(), [error](const Row &known) { return known.error == error; });
    if (row == rows.end())
        return u"keychain.failed"_s;
    switch (state) {
    case KeyringState::Locked:
        return row->whenLocked;
    case KeyringState::NoService:
    case KeyringState::NoKeyring:
        return row->withoutKeyring;
    case KeyringState::Unlocked:
    case KeyringState::Unknown:
        break;
    }
    return row->code;
}

} // namespace Laurels
