// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/dialog.h"
#include "models/endorsementfilter.h"

class QCheckBox;
class QDateEdit;

namespace Laurels {

/// Asks for the first and the last day of a range; either end may be left open.
class DaysDialog : public Dialog
{
    Q_OBJECT
public:
    DaysDialog(const DateRange &now, const QDate &today, QWidget *parent);

signals:
    void chosen(const Laurels::DateRange &days);

protected:
    void apply() override;

private:
    struct End
    {
        QCheckBox *isOpen;
        QDateEdit *day;
    };
    End addEnd(const QString &name, const QString &objectName, const QString &open, const QDate &day,
               const QDate &otherwise);

    End m_from;
    End m_to;
};

} // namespace Laurels
