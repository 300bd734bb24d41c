// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QDialog>

#include <optional>

class QDialogButtonBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace Laurels {

/// What all dialogs share: content, a place for a failure, and an accept button that applies. Show it with
/// open(); it deletes itself when closed. A failure keeps the dialog and everything typed.
class Dialog : public QDialog
{
    Q_OBJECT
public:
    explicit Dialog(QWidget *parent);

    void accept() final; ///< validates, then apply()

protected:
    /// Where subclasses put their fields.
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    [[nodiscard]] QPushButton *acceptButton() const { return m_accept; }
    QPushButton *addButton(const QString &text);
    void setCancelText(const QString &text);

    /// Carries out what was chosen; ends in applySucceeded() or applyFailed(), at once or later.
    virtual void apply() = 0;
    void applySucceeded();
    void applyFailed(const Error &error);
    void showMessage(const QString &text);
    void clearMessage();
    /// While something is on its way: fields and accept button are off, Cancel stays.
    void setBusy(bool busy, const QString &what = {});

    void showEvent(QShowEvent *event) override;

private:
    void showText(const QString &text);

    QWidget *m_fields;
    QVBoxLayout *m_content;
    QLabel *m_message;
    QDialogButtonBox *m_buttons;
    QPushButton *m_accept;
};

/// Tab comes to the buttons after what is in fields, in the order the eye meets them; call it once both are
/// in their window. Without it they come as they were made, and Qt 6.4 leaves out a button that another was
/// put before.
void orderTabs(QWidget &fields, const QDialogButtonBox &buttons);

/// A label for running text: wraps, and never takes what it shows for markup.
[[nodiscard]] QLabel *wrappedLabel(const QString &text, QWidget *parent = nullptr);

} // namespace Laurels
