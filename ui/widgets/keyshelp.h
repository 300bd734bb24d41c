// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace Laurels {

class Actions;

/// All keys, by what they do.
class KeysHelp : public QDialog
{
    Q_OBJECT
public:
    KeysHelp(const Actions &actions, QWidget *parent);
};

} // namespace Laurels
