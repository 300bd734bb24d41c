// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/endorsementmodel.h"
#include "sync/accountsession.h"
#include "widgets/emptyface.h"

namespace Laurels {

/// What the person decided in this sitting; the card at the end of the inbox tells it.
struct ReviewTally
{
    int hidden = 0;
    int rejected = 0;
    int kept = 0;

    friend bool operator==(const ReviewTally &, const ReviewTally &) = default;
};

/// What an empty list depends on.
struct EmptyFacts
{
    EndorsementFilter::View view = EndorsementFilter::View::Received;
    int shown = 0;      ///< rows in the table
    int unfiltered = 0; ///< rows that search and chips do not hide
    bool isSyncing = false;
    int endorsementsRead = 0;
    AccountSession::State state = AccountSession::State::Closed;
    bool isKeychainSlow = false;
    bool isSynced = false; ///< there was a complete sync
    std::optional<Error> error;
    Capabilities able;
    bool isGivenRecorded = false; ///< the list is Laurels' own record
    ReviewTally tally;
    bool canUndo = false;
};

/// The face of a list without rows: what is the matter and the button that goes on from there.
class EmptyState : public EmptyFace
{
    Q_OBJECT
public:
    enum class Face {
        None, ///< there are rows
        Filtered,
        Loading,
        Keychain, ///< its answer is awaited
        Trouble,  ///< offline, signed out, forbidden, keychain: the error says it
        NotAble,  ///< the source has no such list
        NeverSynced,
        AllDone,
        Empty,
    };
    enum class Step { None, ClearSearch, Cancel, Retry, SignIn, Sync, Undo, Endorse, OpenArchive };

    /// What to show, decided without a widget.
    struct Choice
    {
        Face face = Face::None;
        QString icon;
        QString title;
        QString text;
        Step step = Step::None;
    };
    [[nodiscard]] static Choice choiceFor(const EmptyFacts &facts);

    explicit EmptyState(QWidget *parent = nullptr);

    void setFacts(const EmptyFacts &facts);
    [[nodiscard]] const Choice &shown() const { return m_shown; }

signals:
    void wished(Laurels::EmptyState::Step step);

private:
    Choice m_shown;
};

} // namespace Laurels
