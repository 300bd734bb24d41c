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

    explicit BadgeButton(Badge kind, QWidget *parent = nullptr);

    [[nodiscard]] QString badge() const { return m_badge; }
    void setBadge(const QString &badge);
    /// The command of a button of this kind: text, icon, tooltip and enabled state follow it, the badge
    /// is its first key.
    void setCommand(QAction *action);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int badgeWidth() const;
    [[nodiscard]] QString label() const;

    Badge m_kind;
    QString m_badge;
};

} // namespace Laurels
