// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "emptystate.h"

#include "icons.h"
#include "models/errortext.h"
#include "plaintext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

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
    using Content = EmptyState::Content;
    using Face = EmptyState::Face;
    using Step = EmptyState::Step;

    static Content loading(const EmptyFacts &facts)
    {
        const QString read = facts.endorsementsRead == 0
                                 ? tr("Asking for your endorsements.")
                                 : tr("%n endorsement(s) read so far.", nullptr, facts.endorsementsRead);
        return {Face::Loading, u"sync"_s, tr("Loading…"), read, Step::Cancel};
    }

    static Content keychain(const EmptyFacts &facts)
    {
        if (!facts.isKeychainSlow)
            return {Face::Keychain, u"key"_s, tr("Asking the keychain for your token…"), {}, Step::None};
        const ErrorText text = errorText(Error{.kind = ErrorKind::Keychain, .code = u"keychain.slow"_s});
        return {Face::Keychain, u"key"_s, text.what, text.nextStep, Step::SignIn};
    }

    static Content trouble(const Error &error)
    {
        const ErrorText text = errorText(error);
        return {Face::Trouble, iconOf(error), text.what, text.nextStep, stepOf(text.help)};
    }

    static Content allDone(const EmptyFacts &facts)
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

    static Content empty(const EmptyFacts &facts)
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

    static Content content(const EmptyFacts &facts)
    {
        const bool isGiven = facts.view == View::Given;
        if (facts.shown > 0)
            return {};
        if (facts.unfiltered > 0)
            return {Face::Filtered, u"find"_s, tr("Nothing matches"),
                    tr("%n endorsement(s) are hidden by the search and the status filter.", nullptr,
                       facts.unfiltered),
                    Step::ClearSearch};
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
        }
        return {};
    }
};

} // namespace

EmptyState::Content EmptyState::contentFor(const EmptyFacts &facts)
{
    return EmptyWords::content(facts);
}

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel)
    , m_title(dataLabel())
    , m_text(dataLabel())
    , m_button(new QPushButton)
{
    setObjectName(u"emptyState"_s);
    setFocusPolicy(Qt::ClickFocus); // holds the focus for the table, but is no stop of Tab
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *layout = new QVBoxLayout;
    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addLayout(layout, 4);
    row->addStretch(1);
    layout->addStretch(2);
    for (QLabel *label : {m_icon, m_title, m_text}) {
        label->setAlignment(Qt::AlignCenter);
        label->setForegroundRole(QPalette::Text);
        layout->addWidget(label);
    }
    m_title->setObjectName(u"emptyTitle"_s);
    m_text->setObjectName(u"emptyText"_s);
    m_button->setObjectName(u"emptyButton"_s);
    QFont bold = m_title->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.3);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, [this] { emit stepWished(m_content.step); });
}

void EmptyState::focusStep()
{
    QWidget *target = m_content.step == Step::None ? static_cast<QWidget *>(this) : m_button;
    target->setFocus(Qt::OtherFocusReason);
}

void EmptyState::setFacts(const EmptyFacts &facts)
{
    m_content = contentFor(facts);
    const int size = fontMetrics().height() * 3;
    const QIcon icon = m_content.icon.isEmpty() ? QIcon() : themedIcon(m_content.icon);
    m_icon->setVisible(!icon.isNull());
    m_icon->setPixmap(icon.isNull() ? QPixmap() : icon.pixmap(QSize(size, size), devicePixelRatioF()));
    m_title->setText(m_content.title);
    m_text->setText(m_content.text);
    m_text->setVisible(!m_content.text.isEmpty());
    m_button->setText(EmptyWords::buttonText(m_content.step));
    if (m_content.step == Step::None && m_button->hasFocus())
        setFocus(Qt::OtherFocusReason); // a hidden button would give it to whatever comes next
    m_button->setVisible(m_content.step != Step::None);
    setAccessibleName(m_content.title);
    setAccessibleDescription(m_content.text);
}

} // namespace Laurels
