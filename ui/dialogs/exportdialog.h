// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/dialog.h"
#include "models/exportfile.h"

class QButtonGroup;
class QCheckBox;
class QRadioButton;

namespace Laurels {

/// Asks which endorsements go into a file and in what form, and says whose data it is.
class ExportDialog : public Dialog
{
    Q_OBJECT
public:
    enum class What { All, Shown, Selected };
    struct Counts
    {
        int all = 0;
        int shown = 0;
        int selected = 0;
    };
    struct Choice
    {
        What what = What::Shown;
        ExportFormat format = ExportFormat::Csv;
        bool hasMark = true; ///< CSV with a byte order mark
    };

    ExportDialog(const Counts &counts, QWidget *parent);

signals:
    void chosen(const Laurels::ExportDialog::Choice &choice);

protected:
    void apply() override;

private:
    void addWhat(const Counts &counts);
    void addFormat();
    QRadioButton *addButton(const QString &objectName, const QString &text, QButtonGroup *group);

    QRadioButton *m_all = nullptr;
    QRadioButton *m_shown = nullptr;
    QRadioButton *m_selected = nullptr;
    QRadioButton *m_json = nullptr;
    QCheckBox *m_mark = nullptr;
};

} // namespace Laurels
