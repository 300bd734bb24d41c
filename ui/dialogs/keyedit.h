// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequenceEdit>

namespace Laurels {

/// Takes the next key that is pressed: one key, not a sequence, and at once. Leaves alone what is needed to
/// get along without a mouse: Tab and Shift+Tab go to the neighbours, Enter wishes for the key, Esc empties
/// the field and, once it is empty, belongs to the dialog. Everything else with Ctrl or Alt is recorded, so
/// the letters that are underlined in the dialog reach the other widgets only after Tab.
class KeyEdit : public QKeySequenceEdit
{
    Q_OBJECT
public:
    explicit KeyEdit(QWidget *parent = nullptr);

signals:
    void recorded();
    void wished();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace Laurels
