// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Laurels {

/// What a source can do. The window asks this and never which service it talks to; what is false is
/// shown disabled, with the reason.
struct Capabilities
{
    bool listReceived = false;
    bool listGiven = false;
    bool changeReceived = false; ///< show, hide, reject
    bool withdraw = false;
    bool endorse = false;       ///< a skill by its name
    bool suggestSkill = false;  ///< endorse a skill that the person does not list
    bool names = false;         ///< tells the names of other members
    bool endorseListed = false; ///< a skill of a profile that was read, by its id there
    bool profiles = false;      ///< reads a person's skills
    bool relations = false;     ///< lists the people one is connected to
    bool byHand = false; ///< what is wished becomes a to-do (isByHand()); the two changes above are true then
    /// An endorsement whose answer was lost may simply be sent again: it is never made twice.
    bool repeatsSafely = false;

    friend bool operator==(const Capabilities &, const Capabilities &) = default;
};

/// Of an account that isByHand(): true at any time, since nobody is asked.
[[nodiscard]] constexpr Capabilities archiveCapabilities()
{
    return {
        .listReceived = true, .listGiven = true, .changeReceived = true, .withdraw = true, .byHand = true};
}

} // namespace Laurels
