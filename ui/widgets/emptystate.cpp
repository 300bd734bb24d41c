// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "emptystate.h"

#include "models/errortext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

using View = EndorsementFilter::View;

EmptyState::Step stepOf(ErrorHelp help)
{
    switch (help) {
    case ErrorHelp::None:
        return EmptyState::Step::None;
    case ErrorHelp::Retry:
        return EmptyState::Step::Retry;
    case ErrorHelp::SignIn:
        return EmptyState::Step::SignIn;
    }
    return EmptyState::Step::None;
}

QString iconOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
        return u"offline"_s;
    case ErrorKind::SignInNeeded:
    case ErrorKind::Keychain:
    case ErrorKind::Reconnect:
        return u"key"_s;
    case ErrorKind::Tls:
    case ErrorKind::Forbidden:
        return u"lock"_s;
    default:
        return u"failed"_s;
    }
}

class EmptyWords
{
    Q_DECLARE_TR_FUNCTIONS(EmptyState)

public:
    using Choice = EmptyState::Choice;
    using Face = EmptyState::Face;
    using Step = EmptyState::Step;

    static Choice loading(const EmptyFacts &facts)
    {
        const QString read = facts.endorsementsRead == 0
                                 ? tr("Asking for your endorsements.")
                                 : tr("%n endorsement(s) read so far.", nullptr, facts.endorsementsRead);
        return {Face::Loading, u"sync"_s, tr("Loading…"), read, Step::Cancel};
    }

    static Choice keychain(const EmptyFacts &facts)
    {
        if (!facts.isKeychainSlow)
            return {Face::Keychain, u"key"_s, tr("Asking the keychain for your token…"), {}, Step::None};
        const ErrorText text = errorText(Error{.kind = ErrorKind::Keychain, .code = u"keychain.slow"_s});
        return {Face::Keychain, u"key"_s, text.what, text.nextStep, Step::SignIn};
    }

    static Choice trouble(const Error &error)
    {
        const ErrorText text = errorText(error);
        return {Face::Trouble, iconOf(error), text.what, text.nextStep, stepOf(text.help)};
    }

    static Choice allDone(const EmptyFacts &facts)
    {
        const ReviewTally &tally = facts.tally;
        QStringList parts;
        if (tally.hidden > 0)
            parts += tr("%n hidden", nullptr, tally.hidden);
        if (tally.rejected > 0)
            parts += tr("%n rejected", nullptr, tally.rejected);
        if (tally.kept > 0)
            parts += tr("%n kept", nullptr, tally.kept);
        //: Between the parts of "17 hidden, 3 rejected, 22 kept".
        return {Face::AllDone, u"done"_s, tr("All reviewed"), parts.join(tr(", ")),
                facts.canUndo ? Step::Undo : Step::None};
    }

    static Choice empty(const EmptyFacts &facts)
    {
        switch (facts.view) {
        case View::ToReview:
            if (facts.tally != ReviewTally{})
                return allDone(facts);
            return {Face::Empty, u"done"_s, tr("Nothing to review"),
                    tr("New and pending endorsements wait here for your decision."), Step::Sync};
        case View::Received:
            return {Face::Empty, u"received"_s, tr("No endorsements received"),
                    tr("Nobody has endorsed a skill of yours yet."), Step::Sync};
        case View::Given:
            return {Face::Empty, u"given"_s, tr("No endorsements given"),
                    tr("When you endorse somebody, it is listed here and you can withdraw it."), Step::Sync};
        }
        return {};
    }

    /// Missing is not zero, and what an account keeps of its archive does not tell one from the other
    /// (reference member-data.md, section 1.2).
    static Choice ofArchive(const EmptyFacts &facts)
    {
        if (!facts.isSynced)
            return {Face::NeverSynced, u"archive"_s, tr("Nothing loaded yet"),
                    tr("Open your LinkedIn archive to see your endorsements."), Step::OpenArchive};
        switch (facts.view) {
        case View::ToReview:
            if (facts.tally != ReviewTally{})
                return allDone(facts);
            return {Face::Empty, u"done"_s, tr("Nothing to review"),
                    tr("What is new in your next archive waits here for your decision."), Step::OpenArchive};
        case View::Received:
            return {Face::Empty, u"received"_s, tr("No endorsements received"),
                    tr("This archive has no list of received endorsements, or an empty one."),
                    Step::OpenArchive};
        case View::Given:
            return {Face::Empty, u"given"_s, tr("No endorsements given"),
                    tr("This archive has no list of given endorsements, or an empty one."),
                    Step::OpenArchive};
        }
        return {};
    }

    static Choice choice(const EmptyFacts &facts)
    {
        const bool isGiven = facts.view == View::Given;
        if (facts.shown > 0)
            return {};
        if (facts.unfiltered > 0)
            return {Face::Filtered, u"find"_s, tr("Nothing matches"),
                    tr("%n endorsement(s) are hidden by the search and the status filter.", nullptr,
                       facts.unfiltered),
                    Step::ClearSearch};
        if (facts.able.byHand)
            return ofArchive(facts);
        if (facts.isSyncing)
            return loading(facts);
        if (facts.state == AccountSession::State::ReadingSecret)
            return keychain(facts);
        if (facts.error && facts.error->kind != ErrorKind::Cancelled)
            return trouble(*facts.error);
        if (isGiven && facts.isGivenRecorded)
            return {Face::Empty, u"given"_s, tr("No endorsements given"),
                    tr("What you endorse with Laurels is listed here."), Step::Endorse};
        if (facts.state == AccountSession::State::Connected &&
            !(isGiven ? facts.able.listGiven : facts.able.listReceived))
            return {Face::NotAble, u"lock"_s, tr("This account cannot list them"),
                    tr("The service behind it does not offer this list."),
                    facts.able.endorseListed ? Step::Endorse : Step::None};
        if (!facts.isSynced)
            return {Face::NeverSynced, u"sync"_s, tr("Nothing loaded yet"),
                    tr("Sync to read your endorsements."), Step::Sync};
        return empty(facts);
    }

    static QString buttonText(Step step)
    {
        switch (step) {
        case Step::None:
            return {};
        case Step::ClearSearch:
            return tr("Clear search");
        case Step::Cancel:
            return tr("Cancel");
        case Step::Retry:
            return tr("Retry");
        case Step::SignIn:
            return tr("Sign in again…");
        case Step::Sync:
            return tr("Sync now");
        case Step::Undo:
            return tr("Undo");
        case Step::Endorse:
            return tr("Endorse somebody…");
        case Step::OpenArchive:
            return tr("Open a newer archive…");
        }
        return {};
    }
};

} // namespace

EmptyState::Choice EmptyState::choiceFor(const EmptyFacts &facts)
{
    return EmptyWords::choice(facts);
}

EmptyState::EmptyState(QWidget *parent)
    : EmptyFace(u"empty"_s, parent)
{
    connect(this, &EmptyFace::stepWished, this, [this] { emit wished(m_shown.step); });
}

void EmptyState::setFacts(const EmptyFacts &facts)
{
    m_shown = choiceFor(facts);
    setContent({.icon = m_shown.icon,
                .title = m_shown.title,
                .text = m_shown.text,
                .step = EmptyWords::buttonText(m_shown.step),
                .stepName = m_shown.step == Step::Undo ? tr("Undo the last decision") : QString()});
}

} // namespace Laurels
