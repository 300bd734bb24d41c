// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/urn.h"

#include <QWidget>

namespace Laurels {

/// The part of EndorseDialog below the account: whom and for what, as the account's source knows it.
class EndorseForm : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Of the account chosen: person ids of one application mean nothing to another.
    virtual void setAccount(const AccountId &account) = 0;
    virtual void choosePerson(const PersonUrn &person) = 0;
    /// Why it cannot be sent as it is; empty: it can, or it is not complete yet.
    [[nodiscard]] virtual QString objection() const = 0;
    [[nodiscard]] virtual bool isComplete() const = 0;
    /// What the dialog's button says now.
    [[nodiscard]] virtual QString acceptText() const = 0;
    /// Hands what was chosen to the outbox. Only if it is complete and nothing stands against it.
    virtual void apply() = 0;

signals:
    /// What the four above say.
    void changed();
};

} // namespace Laurels
