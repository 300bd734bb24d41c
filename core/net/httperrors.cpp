// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httperrors.h"

#include <algorithm>
#include <array>

namespace Laurels {

namespace {

struct StatusMeaning
{
    int status;
    HttpFailure failure;
};

constexpr std::array statusMeanings{
    StatusMeaning{401, {ErrorKind::SignInNeeded, Delivery::Answered}},
    StatusMeaning{403, {ErrorKind::Forbidden, Delivery::Answered}},
    StatusMeaning{404, {ErrorKind::NotFound, Delivery::Answered}},
    StatusMeaning{407, {ErrorKind::Offline, Delivery::Answered}}, // a proxy between us and the network
    StatusMeaning{408, {ErrorKind::Timeout, Delivery::Answered}}, // the server never got the whole request
    StatusMeaning{410, {ErrorKind::NotFound, Delivery::Answered}},
    StatusMeaning{429, {ErrorKind::RateLimited, Delivery::Answered}},
    StatusMeaning{501, {ErrorKind::Server, Delivery::Answered}}, // it does not know how
};

} // namespace

HttpFailure httpFailure(int status)
{
    const auto *row = std::find_if(statusMeanings.begin(), statusMeanings.end(),
                                   [status](const StatusMeaning &each) { return each.status == status; });
    if (row != statusMeanings.end())
        return row->failure;
    if (status >= 400 && status < 500)
        return {ErrorKind::Rejected, Delivery::Answered};
    if (status >= 500 && status < 600)
        return {ErrorKind::Server, Delivery::Unconfirmed};
    return {ErrorKind::Protocol, Delivery::Answered};
}

} // namespace Laurels
