// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/postpress/switchtable.h"

#include "sandbox/postpress/errortypes.h"

using namespace Qt::StringLiterals;

namespace Laurels::Sandbox::PostPress {

// The numbers in brackets are those of the open points in reference postpress.md, section 7.
std::vector<SwitchInfo> switchTable()
{
    using enum SwitchKind;
    return {
        // What PostPress does not document
        {"paths"_ba, Choice, "v1|api|both"_ba, "v1"_ba,
         "[1] served below /v1, below /api/v1, or below both"_ba},
        {"unknownRoute"_ba, Choice, "html|empty|json"_ba, "html"_ba,
         "[1] the body of the 404 for a path that does not exist; none is an error envelope"_ba},
        {"keyCheck"_ba, Choice, "afterRoute|first"_ba, "afterRoute"_ba,
         "[1] whether a wrong key is noticed on a path that does not exist"_ba},
        {"errorShape"_ba, Choice, "flat|nested"_ba, "flat"_ba,
         "[2] type, title, detail, instance; or an error object with code and message"_ba},
        {"listShape"_ba, Choice, "items|data"_ba, "items"_ba,
         "[2] items and cursor, or data and next_cursor"_ba},
        {"idField"_ba, Choice, "endorsement_id|skill_endorsement_id|skill_id"_ba, "endorsement_id"_ba,
         "[3] how a skill of a profile calls its id"_ba},
        {"optionalFields"_ba, Choice, "full|absent"_ba, "full"_ba,
         "[4] absent: profiles without distance, is_self, totals, insights and endorsed"_ba},
        {"notConnected"_ba, Choice, "403|422|404"_ba, "403"_ba,
         "[5] endorsing somebody who is not a connection, oneself, or a skill that has no id"_ba},
        {"notApplied"_ba, Count, "N"_ba, ""_ba, "[6] the next N: 200 with endorsed false, no effect"_ba},
        {"idempotency"_ba, Choice, "replayed|ignored|replaysErrors"_ba, "replayed"_ba,
         "[7] the same Idempotency-Key again: the first answer if that was good, no meaning, or the first "
         "answer whatever it was"_ba},
        {"keyReuse"_ba, Choice, "first|refused"_ba, "first"_ba,
         "[7] an Idempotency-Key for another request: the first answer all the same, or a 400"_ba},
        {"unknownSkill"_ba, Choice, "404|400|422"_ba, "404"_ba,
         "[8] endorsing an id that this person's skills do not have for this account"_ba},
        {"repeatEndorse"_ba, Choice, "refused|applied"_ba, "refused"_ba,
         "a skill that is endorsed already: 422 as documented, or endorsed once more"_ba},
        {"unknownPerson"_ba, Choice, "404|422"_ba, "404"_ba, "a profile that does not exist"_ba},
        {"productIds"_ba, Choice, "refused|converted"_ba, "refused"_ba,
         "reading a profile by its Sales Navigator or Recruiter id: 404, or the classic profile"_ba},
        {"unknownFields"_ba, Choice, "refused|ignored"_ba, "refused"_ba,
         "parameters and fields that no page names: a 400, or no effect"_ba},
        {"lastCursor"_ba, Choice, "null|empty|absent"_ba, "null"_ba, "how the last page says so"_ba},

        // Who is asking
        {"keyScope"_ba, Choice, "granted|missing"_ba, "granted"_ba,
         "missing: 401 insufficient_privileges for everything, or for one OPERATION"_ba},
        {"accountStatus"_ba, Choice, "OK|CONNECTING|CREDENTIALS|ERROR|STOPPED|PERMISSIONS"_ba, "OK"_ba,
         "the state of the account that acts"_ba},

        // Trouble of the service
        {"error"_ba, Kinds, errorTypeWords(), ""_ba, "answers that error, nothing takes effect"_ba},
        {"lateError"_ba, Kinds, errorTypeWords(), ""_ba, "takes effect and answers that error"_ba},
        {"wrongObject"_ba, Count, "N"_ba, ""_ba, "the next N take effect and answer another object"_ba},
        {"throttledSkills"_ba, Kinds, "named|namedAsV2|countOnly"_ba, ""_ba,
         "profiles come without their skills: throttled_sections names them, calls them linkedin_skills, or "
         "only skills_total_count tells"_ba},
        {"cursors"_ba, Choice, "plain|repeated|endless"_ba, "plain"_ba,
         "a page leads to the next; to itself; the last to the first again, with another cursor"_ba},
    };
}

} // namespace Laurels::Sandbox::PostPress
