// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Laurels {

/// The face of any list without rows: what is the matter, and one button that goes on from there, if one
/// helps. EmptyState is the one for endorsements.
class EmptyFace : public QWidget
{
    Q_OBJECT
public:
    struct Content
    {
        QString icon; ///< as for themedIcon()
        QString title;
        QString text;
        QString step; ///< on the button; empty: there is none
        /// What a screen reader calls the button, where another one of the window has the same words.
        QString stepName{};

        friend bool operator==(const Content &, const Content &) = default;
    };

    explicit EmptyFace(const QString &name, QWidget *parent = nullptr);

    void setContent(const Content &content);
    [[nodiscard]] const Content &content() const { return m_content; }
    /// Takes the focus: the button, if there is one, else the face itself.
    void focusStep();

signals:
    void stepWished();

private:
    Content m_content;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_step;
};

} // namespace Laurels
