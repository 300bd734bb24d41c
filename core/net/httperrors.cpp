// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httperrors.h"

#include <algorithm>
#include <array>

namespace Laurels {

namespace {

struct Row
{
    int status;
    HttpFailure failure;
};

constexpr std::array Table{
    Row{401, {ErrorKind::SignInNeeded, Delivery::Answered}},
    Row{403, {ErrorKind::Forbidden, Delivery::Answered}},
    Row{404, {ErrorKind::NotFound, Delivery::Answered}},
    Row{407, {ErrorKind::Offline, Delivery::Answered}}, // a proxy between us and the network
    Row{408, {ErrorKind::Timeout, Delivery::Answered}}, // the server never got the whole request
    Row{410, {ErrorKind::NotFound, Delivery::Answered}},
    Row{429, {ErrorKind::RateLimited, Delivery::Answered}},
    Row{501, {ErrorKind::Server, Delivery::Answered}}, // it does not know how
};

} // namespace

HttpFailure httpFailure(int status)
{
    const auto *row =
        std::find_if(Table.begin(), Table.end(), [status](const Row &each) { return each.status == status; });
    if (row != Table.end())
        return row->failure;
    if (status >= 400 && status < 500)
        return {ErrorKind::Rejected, Delivery::Answered};
    if (status >= 500 && status < 600)
        return {ErrorKind::Server, Delivery::Unconfirmed};
    return {ErrorKind::Protocol, Delivery::Answered};
}

} // namespace Laurels
