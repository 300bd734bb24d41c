// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace.h"

#include <QDialog>

namespace Laurels {

/// What this is, its version, its licence, and what it runs on.
class AboutBox : public QDialog
{
    Q_OBJECT
public:
    AboutBox(const UrlOpener &openUrl, QWidget *parent);
};

} // namespace Laurels
