// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/dialog.h"

class QLineEdit;

namespace Laurels {

/// Asks for a short name: of a filter, or for a member.
class NameDialog : public Dialog
{
    Q_OBJECT
public:
    struct Words
    {
        QString title;
        QString question; ///< what it is about, and what an empty name means
        QString field;    ///< label of the field, with its mnemonic
        QString accept;
    };

    /// With `isOptional`, an empty name is an answer too.
    NameDialog(const Words &words, const QString &now, bool isOptional, QWidget *parent);

signals:
    void chosen(const QString &name);

protected:
    void apply() override;

private:
    QLineEdit *m_name;
};

} // namespace Laurels
