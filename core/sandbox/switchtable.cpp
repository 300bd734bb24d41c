// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/switches.h"

#include "sandbox/postpress/switchtable.h"

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox {

namespace {

// The numbers in brackets are those of the open questions in reference linkedin.md, section 8.
std::vector<SwitchInfo> linkedInSwitches()
{
    using enum SwitchKind;
    return {
        // What LinkedIn does not document
        {"transitions"_ba, Choice, "free|strict"_ba, "free"_ba,
         "[2] strict: what is REJECTED, DELETED or CLOSED cannot be changed any more (400)"_ba},
        {"duplicateCreate"_ba, Choice, "409|400|same|new"_ba, "409"_ba,
         "[3] endorsing again what is endorsed: a refusal, 201 with the old key, or 201 with a new one"_ba},
        {"selfEndorse"_ba, Choice, "refused|allowed"_ba, "refused"_ba, "[3] endorsing oneself (400)"_ba},
        {"nonConnection"_ba, Choice, "allowed|refused"_ba, "allowed"_ba,
         "[3] endorsing somebody who is not a connection (403)"_ba},
        {"wrongGuess"_ba, Choice, "allowed|refused"_ba, "allowed"_ba,
         "[3] ACCEPTED for a skill that the person does not list, or PENDING for a listed one (400)"_ba},
        {"maxBatch"_ba, Number, "N"_ba, "0"_ba, "[4] most keys in a batch get, more is a 400; 0: any"_ba},
        {"emptyFilters"_ba, Choice, "refused|all|none"_ba, "refused"_ba,
         "[4] statusFilters missing or List(): a 400, every status, or no element"_ba},
        {"order"_ba, Choice, "newest|oldest"_ba, "newest"_ba, "[4] which elements come first"_ba},
        {"mapKeys"_ba, Choice, "raw|encoded"_ba, "raw"_ba, "[5] spelling of the keys in a batch answer"_ba},
        {"batchMissing"_ba, Choice, "errors|absent"_ba, "errors"_ba,
         "[5] a key that does not exist: in `errors`, or nowhere"_ba},
        {"batchStatuses"_ba, Choice, "empty|full|absent"_ba, "empty"_ba,
         "[5] the `statuses` of a batch answer: {}, 200 for each, or left out"_ba},
        {"decoration"_ba, Choice, "refused|ignored"_ba, "refused"_ba,
         "[6] the parameters fields and projection: a 400, or no effect"_ba},
        {"patchSuccess"_ba, Choice, "204|200"_ba, "204"_ba, "[7] status of a successful status change"_ba},
        {"standardEntity"_ba, Choice, "absent|top|item"_ba, "absent"_ba,
         "[8] where an element carries the URN of the standardized skill"_ba},
        {"deletedRows"_ba, Choice, "both|endorser|recipient|none"_ba, "both"_ba,
         "[8] who still gets endorsements that are DELETED"_ba},
        {"closedRows"_ba, Choice, "shown|absent"_ba, "shown"_ba, "[8] the same for CLOSED"_ba},
        {"rejectedRows"_ba, Choice, "shown|absent"_ba, "shown"_ba, "[8] the same for REJECTED"_ba},
        {"methodHeader"_ba, Choice, "optional|required"_ba, "optional"_ba,
         "a status change without X-RestLi-Method: the documents contradict each other"_ba},

        // Who is asking
        {"expiredToken"_ba, Flag, ""_ba, "off"_ba, "the token has expired (401, 65602)"_ba},
        {"expiresAfter"_ba, Count, "N"_ba, ""_ba, "the token expires after N more requests"_ba},
        {"freshRevoked"_ba, Count, "N"_ba, ""_ba, "the next N requests: token revoked (401, 65601)"_ba},
        {"restrictedMember"_ba, Flag, ""_ba, "off"_ba, "the member is restricted (401, 65608)"_ba},
        {"permission"_ba, Choice, "granted|refused"_ba, "granted"_ba,
         "refused: 403 for everything about endorsements, or for one OPERATION of it"_ba},
        {"me"_ba, Choice, "allowed|refused"_ba, "allowed"_ba, "403 me.GET.NO_VERSION"_ba},
        {"userinfo"_ba, Choice, "allowed|refused"_ba, "allowed"_ba, "403 userinfo.GET.NO_VERSION"_ba},
        {"names"_ba, Choice, "allowed|refused"_ba, "allowed"_ba, "403 for people"_ba},
        {"privateNames"_ba, Choice, "some|all|none"_ba, "some"_ba, "members who come as id \"private\""_ba},
        {"locale"_ba, Choice, "object|text"_ba, "object"_ba, "how userinfo spells the locale"_ba},
        {"otherViewer"_ba, Flag, ""_ba, "off"_ba, "me and userinfo tell of somebody else"_ba},

        // Too many requests
        {"throttle"_ba, Count, "N"_ba, ""_ba, "the next N requests: 429, a short one"_ba},
        {"throttleDay"_ba, Count, "N"_ba, ""_ba, "the next N requests: 429, the limit of the DAY"_ba},
        {"dayBudget"_ba, Count, "N"_ba, ""_ba, "after N more requests every one: 429, DAY"_ba},
        {"throttleBody"_ba, Choice, "full|bare|quota|none"_ba, "full"_ba,
         "a 429 with code and serviceErrorCode, without both, with QUOTA_EXCEEDED, or with no body"_ba},
        {"poison"_ba, Text, "ID"_ba, ""_ba, "changing the endorsement of that number always answers 500"_ba},

        // Pages
        {"paging"_ba, Choice,
         "plain|loop|noNext|foreignLink|shifted|skipping|duplicatePage|emptyPage|spuriousNext|badLink"_ba,
         "plain"_ba,
         "next points to its own page; is missing; leads to another origin; pages repeat the last row of "
         "the one before; leave one out; the second is the first again; the second is empty; there is "
         "always a next; next is no address"_ba},
    };
}

std::vector<SwitchInfo> sharedSwitches()
{
    using enum SwitchKind;
    return {
        // Trouble of the service; nothing takes effect but with late504 and emptyAnswer
        {"spare"_ba, Count, "N"_ba, ""_ba,
         "the next N meet none of the faults that are counted, so that the one after them does"_ba},
        {"status302"_ba, Count, "N"_ba, ""_ba, "the next N: redirected to another origin"_ba},
        {"status307"_ba, Count, "N"_ba, ""_ba, "the same, to be asked there in the same way"_ba},
        {"status400"_ba, Count, "N"_ba, ""_ba, "the next N: 400"_ba},
        {"status403"_ba, Count, "N"_ba, ""_ba, "the next N: 403"_ba},
        {"status404"_ba, Count, "N"_ba, ""_ba, "the next N: 404"_ba},
        {"status409"_ba, Count, "N"_ba, ""_ba, "the next N: 409"_ba},
        {"status422"_ba, Count, "N"_ba, ""_ba, "the next N: 422"_ba},
        {"status500"_ba, Count, "N"_ba, ""_ba, "the next N: 500"_ba},
        {"status502"_ba, Count, "N"_ba, ""_ba, "the next N: 502 with a page of HTML"_ba},
        {"status503"_ba, Count, "N"_ba, ""_ba, "the next N: 503"_ba},
        {"status504"_ba, Count, "N"_ba, ""_ba, "the next N: 504"_ba},
        {"late504"_ba, Count, "N"_ba, ""_ba, "the next N writes take effect and answer 504"_ba},
        {"htmlPage"_ba, Count, "N"_ba, ""_ba,
         "the next N: 200 with a page of HTML, as from a proxy that wants to be signed in to"_ba},
        {"emptyAnswer"_ba, Count, "N"_ba, ""_ba,
         "the next N take effect and answer 200 with nothing in it, not even the new key"_ba},
        {"echo"_ba, Flag, ""_ba, "off"_ba, "answers of 400 and more quote the secret of the request"_ba},
        {"maxCount"_ba, Number, "N"_ba, "0"_ba, "most elements in a page, whatever is asked; 0: any"_ba},
        {"retryAfter"_ba, Text, "SECONDS|date:SECONDS"_ba, ""_ba,
         "429 and 503 carry Retry-After, as seconds or as a date so far ahead"_ba},
        {"foreignOrigin"_ba, Text, "ORIGIN"_ba, "https://collector.invalid"_ba,
         "where status302, status307 and LinkedIn's foreignLink lead"_ba},

        // The line
        {"latency"_ba, Number, "MS"_ba, "0"_ba, "milliseconds before every answer"_ba},
        {"drop"_ba, Count, "N"_ba, ""_ba, "the next N: closed without an answer, no effect"_ba},
        {"lostAnswer"_ba, Count, "N"_ba, ""_ba, "the next N writes take effect, closed without an answer"_ba},
        {"halfAnswer"_ba, Count, "N"_ba, ""_ba, "the next N: closed in the middle of the body"_ba},

        // Answers that make no sense
        {"malformed"_ba, Kinds,
         "notJson|truncatedJson|empty|array|invalidUtf8|deepNesting|bigString|noElements|"
         "wrongTypes|textIds|nulls|unknownStatus|missingFields|bareItem|noStatus|notAnObject"_ba,
         ""_ba,
         "answers with content are broken that way; in lists, those after bigString every third element "
         "from the second"_ba},
    };
}

void append(std::vector<SwitchInfo> &all, std::vector<SwitchInfo> more, Side side)
{
    for (SwitchInfo &info : more) {
        info.side = side;
        all.push_back(std::move(info));
    }
}

} // namespace

// The one list of switches: read by the parser, the help text and the tests.
const std::vector<SwitchInfo> &Switches::table()
{
    static const std::vector<SwitchInfo> switches = [] {
        std::vector<SwitchInfo> all;
        append(all, linkedInSwitches(), Side::LinkedIn);
        append(all, sharedSwitches(), Side::Both);
        append(all, PostPress::switchTable(), Side::PostPress);
        return all;
    }();
    return switches;
}

} // namespace Laurels::Sandbox
