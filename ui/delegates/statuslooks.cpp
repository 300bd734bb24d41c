// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statuslooks.h"

#include "icons.h"

using namespace Qt::StringLiterals;

namespace Laurels {

QIcon statusIcon(const Status &status)
{
    switch (status.kind()) {
    case Status::Accepted:
        return themedIcon(u"show"_s);
    case Status::Hidden:
        return themedIcon(u"hide"_s);
    case Status::Rejected:
        return themedIcon(u"reject"_s);
    case Status::Pending:
        return themedIcon(u"pending"_s);
    case Status::Deleted:
        return themedIcon(u"withdraw"_s);
    case Status::Closed:
    case Status::Unknown:
    case Status::Other:
        break;
    }
    return themedIcon(u"status"_s);
}

QIcon writeStateIcon(WriteState state)
{
    switch (state) {
    case WriteState::None:
        return {};
    case WriteState::Waiting:
    case WriteState::Sending:
    case WriteState::Unconfirmed:
        return themedIcon(u"on-its-way"_s);
    case WriteState::Failed:
        return themedIcon(u"failed"_s);
    }
    return {};
}

} // namespace Laurels
