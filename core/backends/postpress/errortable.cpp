// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backends/postpress/errortable.h"

#include "net/httperrors.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Laurels {

namespace {

using Kind = ErrorKind;
using Step = PostPressStep;

struct Row
{
    QLatin1String code;
    Kind kind;
    Step step;
    bool haltsAccount = false;
    PostPressRetries retries{};
};

constexpr bool Halts = true;
constexpr bool GoesOn = false;

constexpr std::array table{
    // 400
    Row{"invalid_parameters"_L1, Kind::Rejected, Step::FixRequest},
    Row{"malformed_request"_L1, Kind::Rejected, Step::FixRequest},
    Row{"content_too_large"_L1, Kind::Rejected, Step::FixRequest},
    Row{"invalid_url"_L1, Kind::Rejected, Step::FixRequest},
    Row{"too_many_characters"_L1, Kind::Rejected, Step::FixRequest},
    Row{"unescaped_characters"_L1, Kind::Rejected, Step::FixRequest},
    Row{"missing_parameters"_L1, Kind::Rejected, Step::FixRequest},
    Row{"limit_too_high"_L1, Kind::Rejected, Step::FixRequest},
    // 401: only the first is about the key itself, and what the quickstart calls it.
    Row{"missing_credentials"_L1, Kind::SignInNeeded, Step::CheckKey},
    Row{"key_missing"_L1, Kind::SignInNeeded, Step::CheckKey},
    Row{"multiple_sessions"_L1, Kind::Reconnect, Step::Reconnect},
    Row{"wrong_account"_L1, Kind::Reconnect, Step::Reconnect},
    Row{"invalid_credentials"_L1, Kind::Reconnect, Step::Reconnect},
    Row{"invalid_proxy_credentials"_L1, Kind::Rejected, Step::OpenDashboard},
    Row{"invalid_checkpoint_solution"_L1, Kind::ActionNeeded, Step::ActOnLinkedIn},
    Row{"checkpoint_error"_L1, Kind::ActionNeeded, Step::ActOnLinkedIn, Halts},
    Row{"expired_credentials"_L1, Kind::Reconnect, Step::Reconnect, Halts},
    Row{"expired_link"_L1, Kind::Reconnect, Step::Reconnect},
    Row{"insufficient_privileges"_L1, Kind::Forbidden, Step::CheckKey},
    Row{"disconnected_account"_L1, Kind::Reconnect, Step::Reconnect, Halts},
    Row{"disconnected_feature"_L1, Kind::Reconnect, Step::Reconnect},
    Row{"invalid_credentials_but_valid_account_imap"_L1, Kind::ChooseAnother, Step::ChooseAccount},
    Row{"captcha_not_supported"_L1, Kind::ActionNeeded, Step::ActOnLinkedIn},
    // 403
    Row{"insufficient_permissions"_L1, Kind::Forbidden, Step::CheckKey},
    Row{"account_restricted"_L1, Kind::ActionNeeded, Step::ActOnLinkedIn, Halts},
    Row{"account_mismatch"_L1, Kind::ChooseAnother, Step::ChooseAccount},
    Row{"unknown_authentication_context"_L1, Kind::ActionNeeded, Step::ActOnLinkedIn, Halts},
    Row{"session_mismatch"_L1, Kind::Reconnect, Step::Reconnect},
    Row{"feature_not_subscribed"_L1, Kind::Upgrade, Step::Upgrade},
    Row{"subscription_required"_L1, Kind::Upgrade, Step::Upgrade},
    Row{"resource_access_restricted"_L1, Kind::ChooseAnother, Step::ChoosePerson},
    Row{"action_required"_L1, Kind::ActionNeeded, Step::ActOnLinkedIn, Halts},
    // 404
    Row{"resource_not_found"_L1, Kind::NotFound, Step::ChooseSkill},
    Row{"invalid_resource_identifier"_L1, Kind::Rejected, Step::FixRequest},
    // 422
    Row{"invalid_account"_L1, Kind::ChooseAnother, Step::ChooseAccount},
    Row{"unprocessable_entity"_L1, Kind::ChooseAnother, Step::ChooseSkill},
    Row{"action_already_performed"_L1, Kind::Rejected, Step::CountAsDone},
    Row{"account_configuration_error"_L1, Kind::Rejected, Step::OpenDashboard},
    Row{"invalid_recipient"_L1, Kind::ChooseAnother, Step::ChoosePerson},
    Row{"no_connection_with_recipient"_L1, Kind::ChooseAnother, Step::ChoosePerson},
    Row{"blocked_recipient"_L1, Kind::ChooseAnother, Step::ChoosePerson},
    Row{"user_unreachable"_L1, Kind::ChooseAnother, Step::ChoosePerson},
    Row{"limit_exceeded"_L1, Kind::RateLimited, Step::WaitForNextDay, Halts},
    // 429: how long is the gate's to say.
    Row{"too_many_requests"_L1, Kind::RateLimited, Step::WaitForNextDay},
    // 5xx. A provider error may be LinkedIn's way to say "too many": it is not hammered (note b).
    Row{"unexpected_error"_L1, Kind::Server, Step::Retry, GoesOn, {1, 30s}},
    Row{"provider_error"_L1, Kind::Server, Step::Retry, GoesOn, {1, 5min}},
    Row{"authentication_intent_error"_L1, Kind::Reconnect, Step::Reconnect},
    Row{"feature_not_implemented"_L1, Kind::Rejected, Step::FixRequest},
    Row{"no_client_session"_L1, Kind::Server, Step::Retry, GoesOn, {2, 15s}},
    Row{"no_channel"_L1, Kind::Server, Step::Retry, GoesOn, {2, 15s}},
    Row{"no_handler"_L1, Kind::Server, Step::Retry, GoesOn, {1, 15s}},
    Row{"network_down"_L1, Kind::Server, Step::Retry, GoesOn, {3, 15s}},
    Row{"service_unavailable"_L1, Kind::Server, Step::Retry, GoesOn, {3, 15s}},
    Row{"request_timeout"_L1, Kind::Timeout, Step::Retry, GoesOn, {1, 30s}},
};

/// For answers without a code, or with a new one. None of them asks for a new sign-in: that a key is refused,
/// PostPress says in words.
PostPressRule ruleForStatus(int httpStatus)
{
    switch (httpStatus) {
    case 401: // whatever it is, it is about the account or the key, so it meets every request
        return {.kind = Kind::Rejected, .step = Step::CheckKey, .haltsAccount = true};
    case 403:
        return {.kind = Kind::Rejected, .step = Step::CheckKey};
    case 404: // also a thing that is missing has a code: this is no path of PostPress
        return {.kind = Kind::Protocol, .step = Step::CheckAddress, .haltsAccount = true};
    case 429:
        return {.kind = Kind::RateLimited, .step = Step::WaitForNextDay};
    case 501:
        return {.kind = Kind::Rejected, .step = Step::FixRequest};
    case 504:
        return {.kind = Kind::Timeout, .step = Step::Retry, .retries = {1, 30s}};
    default:
        break;
    }
    if (httpStatus >= 500)
        return {.kind = Kind::Server, .step = Step::Retry, .retries = {1, 30s}};
    return {.kind = httpFailure(httpStatus).kind, .step = Step::FixRequest};
}

} // namespace

PostPressRule postPressRule(const QString &code, int httpStatus)
{
    const auto *row =
        std::find_if(table.begin(), table.end(), [&code](const Row &each) { return each.code == code; });
    if (row == table.end())
        return ruleForStatus(httpStatus);
    return {.kind = row->kind,
            .step = row->step,
            .haltsAccount = row->haltsAccount,
            .retries = row->retries,
            .isKnown = true};
}

} // namespace Laurels
