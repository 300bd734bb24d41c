// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/preferencesdialog.h"

#include "dialogs/keyeditor.h"
#include "settings.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Laurels {

PreferencesDialog::PreferencesDialog(SettingsFile &file, const KeyMap &keys, QWidget *parent)
    : Dialog(parent)
    , m_file(file)
    , m_letters(addChoice(u"letterKeysBox"_s, tr("Single letters &act on the lists"),
                          file.settings().areLetterKeysOn))
    , m_goesOn(addChoice(u"goOnBox"_s, tr("After a &decision go to the next one"), file.settings().goesOn))
    , m_grace(new QSpinBox)
    , m_keys(new KeyEditor(keys, file.settings().keys))
{
    setObjectName(u"preferencesDialog"_s);
    setWindowTitle(tr("Preferences"));
    acceptButton()->setText(tr("Apply"));
    addGrace();
    content()->addWidget(m_keys, 1);
    m_letters->setFocus();
}

QCheckBox *PreferencesDialog::addChoice(const QString &objectName, const QString &text, bool isOn)
{
    auto *box = new QCheckBox(text);
    box->setObjectName(objectName);
    box->setChecked(isOn);
    content()->addWidget(box);
    return box;
}

void PreferencesDialog::addGrace()
{
    m_grace->setObjectName(u"graceBox"_s);
    m_grace->setRange(int(Settings::shortestGrace.count()), int(Settings::longestGrace.count()));
    m_grace->setValue(int(m_file.settings().graceTime.count()));
    //: A number of seconds.
    m_grace->setSuffix(tr(" s"));
    auto *form = new QFormLayout;
    form->addRow(tr("&Wait before rejecting or withdrawing:"), m_grace);
    content()->addLayout(form);
}

void PreferencesDialog::apply()
{
    Settings settings = m_file.settings();
    settings.areLetterKeysOn = m_letters->isChecked();
    settings.goesOn = m_goesOn->isChecked();
    settings.graceTime = std::chrono::seconds(m_grace->value());
    settings.keys = m_keys->given();
    if (const Result<void> written = m_file.set(settings); !written)
        applyFailed(written.error());
    else
        applySucceeded();
}

} // namespace Laurels
