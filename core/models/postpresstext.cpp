// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/postpresstext.h"

#include <QtGlobal>

#include <algorithm>
#include <iterator>

namespace Laurels {

namespace {

constexpr CodeWords byPostPressCode[] = {
    // Laurels' own: what it does not ask for.
    {"profile.self",
     {QT_TRANSLATE_NOOP("ErrorText", "That is your own profile: nobody can endorse themselves."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose somebody else.")}},
    {"pacing.endorsements",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "That was all for today: more endorsements in a day could make LinkedIn restrict "
                        "your account."),
      QT_TRANSLATE_NOOP("ErrorText", "What waits is kept. Go on tomorrow.")}},
    {"pacing.profileReads",
     {QT_TRANSLATE_NOOP("ErrorText", "No more profiles are read today, so that LinkedIn does not restrict "
                                     "your account."),
      QT_TRANSLATE_NOOP("ErrorText", "Go on tomorrow.")}},
    {"pacing.skillsWithheld",
     {QT_TRANSLATE_NOOP("ErrorText", "LinkedIn is holding back the skills lists for now."),
      QT_TRANSLATE_NOOP("ErrorText", "Wait some hours before you read another profile.")}},
    // 400: what was sent is wrong (reference postpress.md, section 1.5).
    {"invalid_parameters",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "PostPress refused one of the values. Most often the skill's id is no longer good."),
      QT_TRANSLATE_NOOP("ErrorText", "Read the person's profile again and choose the skill once more. The "
                                     "details hold what PostPress says.")}},
    {"malformed_request",
     {QT_TRANSLATE_NOOP("ErrorText", "PostPress could not read the request. The fault is Laurels'."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Please report this with the details. Sending it again does not help.")}},
    {"content_too_large",
     {QT_TRANSLATE_NOOP("ErrorText", "The request was too large for PostPress. The fault is Laurels'."),
      QT_TRANSLATE_NOOP("ErrorText", "Please report this with the details.")}},
    {"invalid_url",
     {QT_TRANSLATE_NOOP("ErrorText", "PostPress says that a web address in the request is not valid."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Check the person's profile address and the base address of the account.")}},
    {"too_many_characters",
     {QT_TRANSLATE_NOOP("ErrorText", "A value was too long for PostPress."),
      QT_TRANSLATE_NOOP(
          "ErrorText", "Check that the field for the person holds nothing but a profile address or an id.")}},
    {"unescaped_characters",
     {QT_TRANSLATE_NOOP("ErrorText", "An id holds characters that PostPress cannot read."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose the person once more, best from your connections.")}},
    {"missing_parameters",
     {QT_TRANSLATE_NOOP("ErrorText", "Account, person or skill was not sent along."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose all three and send again.")}},
    {"limit_too_high",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "Laurels asked PostPress for too many entries at once. The fault is Laurels'."),
      QT_TRANSLATE_NOOP("ErrorText", "Please report this with the details.")}},
    // 401: the key, or the LinkedIn account that is linked at PostPress.
    {"missing_credentials",
     {QT_TRANSLATE_NOOP("ErrorText", "No valid API key reached PostPress."),
      QT_TRANSLATE_NOOP(
          "ErrorText", "Check the key: copy it from your PostPress dashboard once more. What waits is kept."),
      ErrorHelp::SignIn}},
    {"key_missing",
     {QT_TRANSLATE_NOOP("ErrorText", "No API key reached PostPress."),
      QT_TRANSLATE_NOOP("ErrorText", "Enter the key from your PostPress dashboard. What waits is kept."),
      ErrorHelp::SignIn}},
    {"multiple_sessions",
     {QT_TRANSLATE_NOOP("ErrorText", "LinkedIn allows only one Recruiter session, and another one is open."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "In the PostPress dashboard link the account again, with the cookie method.")}},
    {"wrong_account",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "The sign-in kept at PostPress belongs to a different LinkedIn account."),
      QT_TRANSLATE_NOOP("ErrorText", "In the PostPress dashboard link the right LinkedIn account again.")}},
    {"invalid_credentials",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "The LinkedIn sign-in kept at PostPress is not valid. Your API key is fine."),
      QT_TRANSLATE_NOOP("ErrorText", "In the PostPress dashboard link the LinkedIn account again.")}},
    {"invalid_proxy_credentials",
     {QT_TRANSLATE_NOOP("ErrorText", "The proxy that PostPress uses for this account refused its password."),
      QT_TRANSLATE_NOOP("ErrorText", "Correct the proxy in the PostPress dashboard, then try again."),
      ErrorHelp::Retry}},
    {"invalid_checkpoint_solution",
     {QT_TRANSLATE_NOOP("ErrorText", "LinkedIn's verification code was wrong."),
      QT_TRANSLATE_NOOP("ErrorText", "Do the verification again in the PostPress dashboard.")}},
    {"checkpoint_error",
     {QT_TRANSLATE_NOOP("ErrorText", "LinkedIn asks for a verification that PostPress cannot complete. "
                                     "Nothing more is sent for this account."),
      QT_TRANSLATE_NOOP("ErrorText", "Sign in at linkedin.com and finish it there, then link the account "
                                     "again in the PostPress dashboard.")}},
    {"expired_credentials",
     {QT_TRANSLATE_NOOP("ErrorText", "The LinkedIn session kept at PostPress has expired. Your API key is "
                                     "fine; nothing more is sent for this account."),
      QT_TRANSLATE_NOOP("ErrorText", "In the PostPress dashboard link the LinkedIn account again.")}},
    {"expired_link",
     {QT_TRANSLATE_NOOP("ErrorText", "The link for connecting the account is no longer valid."),
      QT_TRANSLATE_NOOP("ErrorText", "Make a new one in the PostPress dashboard and use it at once.")}},
    {"insufficient_privileges",
     {QT_TRANSLATE_NOOP("ErrorText", "This API key is not allowed to do this."),
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "In the PostPress dashboard make a key with the permission for it, and enter that one."),
      ErrorHelp::SignIn}},
    {"disconnected_account",
     {QT_TRANSLATE_NOOP("ErrorText", "PostPress has lost its connection to this LinkedIn account. Your API "
                                     "key is fine; nothing more is sent for this account."),
      QT_TRANSLATE_NOOP("ErrorText", "In the PostPress dashboard link the LinkedIn account again.")}},
    {"disconnected_feature",
     {QT_TRANSLATE_NOOP("ErrorText", "The part of LinkedIn behind this request is disconnected at PostPress, "
                                     "often Recruiter or Sales Navigator."),
      QT_TRANSLATE_NOOP("ErrorText", "In the PostPress dashboard link the LinkedIn account again.")}},
    {"invalid_credentials_but_valid_account_imap",
     {QT_TRANSLATE_NOOP("ErrorText", "This is about signing in to a mailbox, not to LinkedIn."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Most likely a mail account was chosen by mistake: choose a LinkedIn account.")}},
    {"captcha_not_supported",
     {QT_TRANSLATE_NOOP("ErrorText", "LinkedIn shows a puzzle that PostPress cannot solve."),
      QT_TRANSLATE_NOOP("ErrorText", "Sign in at linkedin.com and solve it there, then try again."),
      ErrorHelp::Retry}},
    // 403
    {"insufficient_permissions",
     {QT_TRANSLATE_NOOP("ErrorText", "Signed in, but not allowed to do this."),
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "Check that you are connected to this person on LinkedIn, and what your API key may do.")}},
    {"account_restricted",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "LinkedIn has restricted this account. Everything that waits for it was stopped."),
      QT_TRANSLATE_NOOP("ErrorText", "Sign in at linkedin.com and follow what it says there. Leave the "
                                     "account alone for a day before you send again.")}},
    {"account_mismatch",
     {QT_TRANSLATE_NOOP("ErrorText", "This account cannot do that."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose another LinkedIn account.")}},
    {"unknown_authentication_context",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "LinkedIn asks for one more step to sign in. Nothing more is sent for this account."),
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "Open linkedin.com and finish it, then link the account again in the PostPress dashboard.")}},
    {"session_mismatch",
     {QT_TRANSLATE_NOOP("ErrorText", "The LinkedIn session kept at PostPress belongs to somebody else."),
      QT_TRANSLATE_NOOP("ErrorText", "In the PostPress dashboard link the LinkedIn account again.")}},
    {"feature_not_subscribed",
     {QT_TRANSLATE_NOOP("ErrorText", "This part of LinkedIn is not active for the account."),
      QT_TRANSLATE_NOOP("ErrorText", "Untick Recruiter and Sales Navigator for the account in the PostPress "
                                     "dashboard, or subscribe to what is missing.")}},
    {"subscription_required",
     {QT_TRANSLATE_NOOP("ErrorText", "This needs a paid subscription, of LinkedIn or of PostPress."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "The details say which one. Subscribe to it, or do it on linkedin.com.")}},
    {"resource_access_restricted",
     {QT_TRANSLATE_NOOP(
          "ErrorText",
          "You have no access to this person. Most often you are not connected, or the profile is hidden."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose another person.")}},
    {"action_required",
     {QT_TRANSLATE_NOOP("ErrorText", "LinkedIn wants you to confirm something in its own app or on its site. "
                                     "Nothing more is sent for this account."),
      QT_TRANSLATE_NOOP("ErrorText", "Open linkedin.com, confirm it, then try again."), ErrorHelp::Retry}},
    // 404
    {"resource_not_found",
     {QT_TRANSLATE_NOOP(
          "ErrorText", "PostPress did not find the account, the person or the skill; it does not say which."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Read the person's profile again and choose the skill once more. If that fails too, "
                        "look whether the LinkedIn account is still linked at PostPress.")}},
    {"invalid_resource_identifier",
     {QT_TRANSLATE_NOOP("ErrorText", "This id of a person is not of the right kind."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Choose the person once more, by profile address or from your connections.")}},
    // 422
    {"invalid_account",
     {QT_TRANSLATE_NOOP("ErrorText", "The chosen account is not a LinkedIn account, or not fit for this."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose a LinkedIn account.")}},
    {"unprocessable_entity",
     {QT_TRANSLATE_NOOP("ErrorText", "The skill cannot be endorsed as things are."),
      QT_TRANSLATE_NOOP("ErrorText", "Read the person's profile again and choose another skill. The details "
                                     "hold what PostPress says.")}},
    {"action_already_performed",
     {QT_TRANSLATE_NOOP("ErrorText", "You had already endorsed this skill."),
      QT_TRANSLATE_NOOP("ErrorText", "There is nothing left to do.")}},
    {"account_configuration_error",
     {QT_TRANSLATE_NOOP("ErrorText", "The account's settings at PostPress prevent this."),
      QT_TRANSLATE_NOOP("ErrorText", "Open the PostPress dashboard and look at the account's settings.")}},
    {"invalid_recipient",
     {QT_TRANSLATE_NOOP("ErrorText", "PostPress does not know this person."),
      QT_TRANSLATE_NOOP("ErrorText", "Check the profile address, or choose another person.")}},
    {"no_connection_with_recipient",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "You are not connected to this person, and only connections can be endorsed."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose somebody from your connections.")}},
    {"blocked_recipient",
     {QT_TRANSLATE_NOOP("ErrorText", "This person has blocked you, or you them."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose another person.")}},
    {"user_unreachable",
     {QT_TRANSLATE_NOOP("ErrorText", "LinkedIn does not let you reach this person."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose another person.")}},
    {"limit_exceeded",
     {QT_TRANSLATE_NOOP("ErrorText", "LinkedIn's limit for this account is reached."),
      QT_TRANSLATE_NOOP("ErrorText", "Go on tomorrow. What waits is kept.")}},
    // 429 and 5xx: not the person's fault.
    {"too_many_requests",
     {QT_TRANSLATE_NOOP("ErrorText", "PostPress or LinkedIn allows no more requests for now."),
      QT_TRANSLATE_NOOP("ErrorText", "Wait before you try again. What waits is kept.")}},
    {"unexpected_error",
     {QT_TRANSLATE_NOOP("ErrorText", "Something went wrong at PostPress. The fault is not yours."),
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "Try again in a minute. If it stays, PostPress' support asks for the request id in the details."),
      ErrorHelp::Retry}},
    {"provider_error",
     {QT_TRANSLATE_NOOP("ErrorText", "LinkedIn has trouble, or refuses because there was too much. Endorsing "
                                     "more now could harm the account."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Wait some minutes before you try again; if it comes once more, go on tomorrow."),
      ErrorHelp::Retry}},
    {"authentication_intent_error",
     {QT_TRANSLATE_NOOP("ErrorText", "A sign-in to LinkedIn was broken off at PostPress."),
      QT_TRANSLATE_NOOP("ErrorText", "Start it again in the PostPress dashboard.")}},
    {"feature_not_implemented",
     {QT_TRANSLATE_NOOP("ErrorText", "PostPress does not offer this."),
      QT_TRANSLATE_NOOP("ErrorText", "Do it on linkedin.com instead.")}},
    {"no_client_session",
     {QT_TRANSLATE_NOOP("ErrorText", "PostPress is not running this LinkedIn account at the moment."),
      QT_TRANSLATE_NOOP("ErrorText", "Try again in a minute. If it stays, look at the account in the "
                                     "PostPress dashboard and check the base address."),
      ErrorHelp::Retry}},
    {"no_channel",
     {QT_TRANSLATE_NOOP("ErrorText", "PostPress cannot reach its own session of this LinkedIn account."),
      QT_TRANSLATE_NOOP(
          "ErrorText", "Try again in a minute. If it stays, look at the account in the PostPress dashboard."),
      ErrorHelp::Retry}},
    {"no_handler",
     {QT_TRANSLATE_NOOP("ErrorText", "PostPress does not know what to do with this request."),
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "Try again in a minute. If it stays, the account is of another kind or the base address is wrong."),
      ErrorHelp::Retry}},
    {"network_down",
     {QT_TRANSLATE_NOOP("ErrorText", "PostPress' own network is down. The fault is not yours."),
      QT_TRANSLATE_NOOP("ErrorText", "Try again later."), ErrorHelp::Retry}},
    {"service_unavailable",
     {QT_TRANSLATE_NOOP("ErrorText", "PostPress is not available for the moment. The fault is not yours."),
      QT_TRANSLATE_NOOP("ErrorText", "Try again later."), ErrorHelp::Retry}},
    {"request_timeout",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "LinkedIn did not answer PostPress in time. It may have been done all the same."),
      QT_TRANSLATE_NOOP("ErrorText", "Try again: what was done is not done twice."), ErrorHelp::Retry}},
    // Answers without a code.
    {"postpress.noRoute",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "There is no PostPress at this address: the server address looks wrong."),
      QT_TRANSLATE_NOOP("ErrorText", "Test the connection in the account's settings. Your dashboard shows "
                                     "the right base address, for instance https://api.postpress.ai/v1.")}},
    {"postpress.unauthorized",
     {QT_TRANSLATE_NOOP("ErrorText", "PostPress did not accept this request and does not say why. Nothing "
                                     "more is sent for this account."),
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "Check the API key and the linked LinkedIn account in the PostPress dashboard, then try again."),
      ErrorHelp::SignIn}},
    {"postpress.forbidden",
     {QT_TRANSLATE_NOOP("ErrorText", "The server refuses this and does not say why."),
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "Check what the API key may do, and whether a guest network or a company's filter is in between."),
      ErrorHelp::Retry}},
    // Laurels' own.
    {"endorse.notApplied",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "PostPress accepted the request but reported that the endorsement was not applied."),
      QT_TRANSLATE_NOOP("ErrorText", "Look at the profile on linkedin.com before you send it again.")}},
    {"endorse.yourself",
     {QT_TRANSLATE_NOOP("ErrorText", "You cannot endorse your own skills."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose another person.")}},
    {"account.notChosen",
     {QT_TRANSLATE_NOOP("ErrorText", "No linked LinkedIn account was chosen."),
      QT_TRANSLATE_NOOP("ErrorText", "Choose which of the accounts linked at PostPress acts.")}},
    {"skill.notEndorsable",
     {QT_TRANSLATE_NOOP("ErrorText", "This skill has no id by which it could be endorsed. Only skills of "
                                     "people you are connected to have one."),
      QT_TRANSLATE_NOOP("ErrorText", "Read the person's profile again and choose another skill.")}},
    {"profile.otherPerson",
     {QT_TRANSLATE_NOOP(
          "ErrorText",
          "PostPress answered with another person than the one asked for, so nothing was taken from it."),
      QT_TRANSLATE_NOOP("ErrorText", "Check the address on linkedin.com: the person may have changed it. "
                                     "Then choose the person once more.")}},
    {"person.slugForId",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "A public name was given where LinkedIn's own id of the person is needed."),
      QT_TRANSLATE_NOOP("ErrorText", "Read the person's profile first; it has the id.")}},
    {"person.notAProfile",
     {QT_TRANSLATE_NOOP("ErrorText", "This is not the address of a person's profile on LinkedIn."),
      QT_TRANSLATE_NOOP("ErrorText", "Copy one like https://www.linkedin.com/in/mira-solberg-demo. Companies "
                                     "and schools cannot be endorsed.")}},
    {"person.otherProduct",
     {QT_TRANSLATE_NOOP("ErrorText", "This id or address belongs to Sales Navigator or Recruiter."),
      QT_TRANSLATE_NOOP("ErrorText",
                        "Open the person's ordinary profile on linkedin.com and copy its address.")}},
    {"person.invalid",
     {QT_TRANSLATE_NOOP("ErrorText", "This can be neither a profile address nor an id."),
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "Paste the address of the person's profile, like https://www.linkedin.com/in/mira-solberg-demo.")}},
    {"signin.noRemoteAccount",
     {QT_TRANSLATE_NOOP("ErrorText",
                        "The key is right, but no LinkedIn account is linked to it at PostPress."),
      QT_TRANSLATE_NOOP("ErrorText", "Link your LinkedIn account in the PostPress dashboard, then try "
                                     "again.")}},
    {"profile.noSuchSkill",
     {QT_TRANSLATE_NOOP("ErrorText", "This person's profile has no skill with that id now."),
      QT_TRANSLATE_NOOP("ErrorText", "Read their skills again: ids change, and each account has its own.")}},
    {"key.unusable",
     {QT_TRANSLATE_NOOP("ErrorText", "There is no usable API key in this text."),
      QT_TRANSLATE_NOOP("ErrorText", "Copy the whole key from your PostPress dashboard, or make a new one "
                                     "there: each is shown only once.")}},
    {"address.documentation",
     {QT_TRANSLATE_NOOP("ErrorText", "This is where PostPress keeps pages to read, not its API."),
      QT_TRANSLATE_NOOP(
          "ErrorText",
          "Use the base address that your dashboard shows, for instance https://api.postpress.ai/v1.")}},
};

} // namespace

const ErrorWords *postPressWords(const QString &code)
{
    const auto *found =
        std::find_if(std::begin(byPostPressCode), std::end(byPostPressCode),
                     [&code](const CodeWords &entry) { return code == QLatin1StringView(entry.code); });
    return found == std::end(byPostPressCode) ? nullptr : &found->words;
}

} // namespace Laurels
