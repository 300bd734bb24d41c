// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/endorsement.h"

namespace Laurels {

/// One of SandboxServer::endorsements(), read without Laurels' own parser. All fields are there.
Endorsement endorsementFromWire(const QByteArray &json);

} // namespace Laurels
