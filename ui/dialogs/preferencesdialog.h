// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/dialog.h"

class QCheckBox;
class QSpinBox;

namespace Laurels {

class KeyEditor;
class KeyMap;
class SettingsFile;

/// What the person can choose about how Laurels behaves. Nothing counts before Apply.
class PreferencesDialog : public Dialog
{
    Q_OBJECT
public:
    PreferencesDialog(SettingsFile &file, const KeyMap &keys, QWidget *parent);

protected:
    void apply() override;

private:
    [[nodiscard]] QCheckBox *addChoice(const QString &objectName, const QString &text, bool isOn);
    void addGrace();

    SettingsFile &m_file;
    QCheckBox *m_letters;
    QCheckBox *m_goesOn;
    QSpinBox *m_grace;
    KeyEditor *m_keys;
};

} // namespace Laurels
