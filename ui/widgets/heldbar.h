// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/outboxitem.h"
#include "widgets/listbar.h"

namespace Laurels {

struct Workspace;

/// "Waiting from last time": what an earlier run did not send any more, and the person's choice to send or to
/// discard it. There as long as something is.
class HeldBar : public ListBar
{
    Q_OBJECT
public:
    explicit HeldBar(Workspace &workspace, QWidget *parent = nullptr);

    /// Absent: all accounts.
    void setAccount(const std::optional<AccountId> &account);

signals:
    void hint(const QString &text);

private:
    void refresh();
    [[nodiscard]] QString describe(const OutboxItem &item) const;
    void send();
    void askToDiscard();

    Workspace &m_workspace;
    std::optional<AccountId> m_account;
    bool m_isLoaded = false;
};

} // namespace Laurels
