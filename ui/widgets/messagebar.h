// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "troubles.h"

#include <QWidget>

class QVBoxLayout;

namespace Laurels {

/// The troubles of the moment, inline, newest three; each with the button that helps, details on demand,
/// and a way to dismiss it. One that was dismissed stays away until it says something else.
class MessageBar : public QWidget
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void setTroubles(const QList<Trouble> &troubles);

signals:
    void retryWished(const Laurels::Trouble &trouble);
    void resumeWished(const Laurels::Trouble &trouble);
    void signInWished(const Laurels::AccountId &account);
    void dismissed(const Laurels::Trouble &trouble);

private:
    static constexpr qsizetype mostRows = 3;

    void rebuild();
    [[nodiscard]] QWidget *makeRow(const Trouble &trouble);

    QVBoxLayout *m_rows;
    QList<Trouble> m_troubles;
    QList<Trouble> m_dismissed;
};

} // namespace Laurels
