// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace Laurels {

/// A button with a small second text at its end: the key of its command in a key cap, or a count.
class BadgeButton : public QToolButton
{
    Q_OBJECT
public:
    enum class Badge { Key, Count };
    /// How much of it is drawn; a button without an icon keeps its text.
    enum class Look { Whole, NoBadge, IconOnly };

    explicit BadgeButton(Badge kind, QWidget *parent = nullptr);

    [[nodiscard]] QString badge() const { return m_badge; }
    void setBadge(const QString &badge);
    /// The command of a button of this kind: text, icon, tooltip and enabled state follow it, the badge
    /// is its first key.
    void setCommand(QAction *action);

    [[nodiscard]] Look look() const { return m_look; }
    void setLook(Look look);
    /// In pixels, whatever it looks like now.
    [[nodiscard]] int widthIn(Look look) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int badgeWidth(Look look) const;
    [[nodiscard]] QString label(Look look) const;

    Badge m_kind;
    Look m_look = Look::Whole;
    QString m_badge;
};

} // namespace Laurels
