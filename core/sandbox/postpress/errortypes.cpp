// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/postpress/errortypes.h"

#include <QByteArrayList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox::PostPress {

const std::vector<ErrorType> &errorTypes()
{
    static const std::vector<ErrorType> types{
        // Documented (reference postpress.md, section 1.5)
        {"invalid_parameters"_ba, 400, "Invalid parameters"_ba},
        {"malformed_request"_ba, 400, "Malformed request"_ba},
        {"content_too_large"_ba, 400, "Content too large"_ba},
        {"invalid_url"_ba, 400, "Invalid URL"_ba},
        {"too_many_characters"_ba, 400, "Too many characters"_ba},
        {"unescaped_characters"_ba, 400, "Unescaped characters"_ba},
        {"missing_parameters"_ba, 400, "Missing parameters"_ba},
        {"limit_too_high"_ba, 400, "Limit too high"_ba},
        {"missing_credentials"_ba, 401, "Missing credentials"_ba},
        {"multiple_sessions"_ba, 401, "Multiple sessions"_ba},
        {"wrong_account"_ba, 401, "Wrong account"_ba},
        {"invalid_credentials"_ba, 401, "Invalid credentials"_ba},
        {"invalid_proxy_credentials"_ba, 401, "Invalid proxy credentials"_ba},
        {"invalid_checkpoint_solution"_ba, 401, "Invalid checkpoint solution"_ba},
        {"checkpoint_error"_ba, 401, "Checkpoint error"_ba},
        {"expired_credentials"_ba, 401, "Expired credentials"_ba},
        {"expired_link"_ba, 401, "Expired link"_ba},
        {"insufficient_privileges"_ba, 401, "Insufficient privileges"_ba},
        {"disconnected_account"_ba, 401, "Disconnected account"_ba},
        {"disconnected_feature"_ba, 401, "Disconnected feature"_ba},
        {"invalid_credentials_but_valid_account_imap"_ba, 401, "Invalid credentials but valid account"_ba},
        {"insufficient_permissions"_ba, 403, "Insufficient permissions"_ba},
        {"account_restricted"_ba, 403, "Account restricted"_ba},
        {"account_mismatch"_ba, 403, "Account mismatch"_ba},
        {"unknown_authentication_context"_ba, 403, "Unknown authentication context"_ba},
        {"session_mismatch"_ba, 403, "Session mismatch"_ba},
        {"feature_not_subscribed"_ba, 403, "Feature not subscribed"_ba},
        {"subscription_required"_ba, 403, "Subscription required"_ba},
        {"resource_access_restricted"_ba, 403, "Resource access restricted"_ba},
        {"action_required"_ba, 403, "Action required"_ba},
        {"resource_not_found"_ba, 404, "Resource not found"_ba},
        {"invalid_resource_identifier"_ba, 404, "Invalid resource identifier"_ba},
        {"invalid_account"_ba, 422, "Invalid account"_ba},
        {"unprocessable_entity"_ba, 422, "Unprocessable entity"_ba},
        {"action_already_performed"_ba, 422, "Action already performed"_ba},
        {"account_configuration_error"_ba, 422, "Account configuration error"_ba},
        {"unexpected_error"_ba, 500, "Unexpected error"_ba},
        {"provider_error"_ba, 500, "Provider error"_ba},
        {"authentication_intent_error"_ba, 500, "Authentication intent error"_ba},
        {"no_client_session"_ba, 503, "No client session"_ba},
        {"no_channel"_ba, 503, "No channel"_ba},
        {"no_handler"_ba, 503, "No handler"_ba},
        {"network_down"_ba, 503, "Network down"_ba},
        {"service_unavailable"_ba, 503, "Service unavailable"_ba},
        {"request_timeout"_ba, 504, "Request timeout"_ba},
        // Seen in the same family of interfaces (section 1.5, notes; section 4)
        {"key_missing"_ba, 401, "Key missing"_ba},
        {"captcha_not_supported"_ba, 401, "Captcha not supported"_ba},
        {"invalid_recipient"_ba, 422, "Invalid recipient"_ba},
        {"no_connection_with_recipient"_ba, 422, "No connection with recipient"_ba},
        {"blocked_recipient"_ba, 422, "Blocked recipient"_ba},
        {"user_unreachable"_ba, 422, "User unreachable"_ba},
        {"limit_exceeded"_ba, 422, "Limit exceeded"_ba},
        {"too_many_requests"_ba, 429, "Too many requests"_ba},
        {"rate_limited"_ba, 429, "Rate limited"_ba},
        {"feature_not_implemented"_ba, 501, "Feature not implemented"_ba},
        // New tomorrow
        {"moon_in_the_wrong_phase"_ba, 422, "Moon in the wrong phase"_ba},
    };
    return types;
}

const ErrorType &errorType(const QByteArray &name)
{
    const auto &types = errorTypes();
    const auto found = std::find_if(types.begin(), types.end(),
                                    [&name](const ErrorType &type) { return type.name == name; });
    Q_ASSERT(found != types.end());
    return *found;
}

QByteArray errorTypeWords()
{
    QByteArrayList words;
    for (const ErrorType &type : errorTypes())
        words.append(type.name);
    return words.join('|');
}

} // namespace Laurels::Sandbox::PostPress
