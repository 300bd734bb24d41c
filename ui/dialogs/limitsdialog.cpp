// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/limitsdialog.h"

#include "plaintext.h"
#include "workspace.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

QSpinBox *makeNumber(QWidget *parent, const QString &objectName, int least, int most, int value)
{
    auto *box = new QSpinBox(parent);
    box->setObjectName(objectName);
    box->setRange(least, most);
    box->setValue(value);
    return box;
}

} // namespace

LimitsDialog::LimitsDialog(Workspace &workspace, const AccountId &account, QWidget *parent)
    : Dialog(parent)
    , m_workspace(workspace)
    , m_account(account)
{
    using namespace PacingRange;
    setObjectName(u"limitsDialog"_s);
    const Account *const found = workspace.accounts.find(account);
    const PacingLimits limits = found ? found->limits : PacingLimits();
    setWindowTitle(found ? tr("Limits of %1").arg(isolated(found->name)) : tr("Limits"));
    acceptButton()->setText(tr("Save"));
    content()->addWidget(
        wrappedLabel(tr("LinkedIn publishes no numbers, and restricts accounts that do too much in a day or "
                        "too fast. The numbers here are cautious ones."),
                     this));

    auto *form = new QFormLayout;
    m_endorsements =
        makeNumber(this, u"endorsementsBox"_s, fewestEndorsements, mostEndorsements, limits.endorsements);
    form->addRow(tr("&Endorsements a day:"), m_endorsements);
    m_reads = makeNumber(this, u"readsBox"_s, fewestReads, mostReads, limits.profileReads);
    form->addRow(tr("&Profiles read a day:"), m_reads);
    const auto addSeconds = [&](const QString &objectName, const QString &label, std::chrono::seconds value) {
        QSpinBox *const box = makeNumber(this, objectName, int(shortestGap.count()), int(longestGap.count()),
                                         int(value.count()));
        //: A number of seconds.
        box->setSuffix(tr(" s"));
        form->addRow(label, box);
        return box;
    };
    m_shortest = addSeconds(u"shortestGapBox"_s, tr("&Shortest pause between two:"), limits.shortestGap);
    m_longest = addSeconds(u"longestGapBox"_s, tr("&Longest pause between two:"), limits.longestGap);
    content()->addLayout(form);
    m_warning = wrappedLabel({}, this);
    m_warning->setObjectName(u"limitsWarning"_s);
    content()->addWidget(m_warning);
    content()->addStretch();

    connect(m_endorsements, &QSpinBox::valueChanged, this, &LimitsDialog::warn);
    // Neither end passes the other.
    connect(m_shortest, &QSpinBox::valueChanged, m_longest, &QSpinBox::setMinimum);
    connect(m_longest, &QSpinBox::valueChanged, m_shortest, &QSpinBox::setMaximum);
    m_longest->setMinimum(m_shortest->value());
    m_shortest->setMaximum(m_longest->value());
    warn();
}

void LimitsDialog::warn()
{
    const bool isMany = m_endorsements->value() > PacingRange::manyEndorsements;
    m_warning->setText(isMany ? tr("More than %1 a day may make LinkedIn restrict your account.")
                                    .arg(PacingRange::manyEndorsements)
                              : QString());
    m_warning->setVisible(isMany);
}

void LimitsDialog::apply()
{
    const Account *const found = m_workspace.accounts.find(m_account);
    if (!found) {
        applySucceeded();
        return;
    }
    Account account = *found;
    account.limits = inRange({.endorsements = m_endorsements->value(),
                              .profileReads = m_reads->value(),
                              .shortestGap = std::chrono::seconds(m_shortest->value()),
                              .longestGap = std::chrono::seconds(m_longest->value())});
    if (const Result<void> updated = m_workspace.accounts.update(account); !updated)
        applyFailed(updated.error());
    else
        applySucceeded();
}

} // namespace Laurels
