// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"

#include <QWidget>

class QPushButton;

namespace Laurels {

/// What a person sees who has no account here yet: three ways to go on, and what each of them needs.
class FirstRunPage : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunPage(QWidget *parent = nullptr);

    /// The sample data takes a moment to come.
    void setDemoStarting(bool isStarting);

signals:
    void demoWished();
    void accountWished(Laurels::Source source);

private:
    QWidget *makeCard(const QString &title, const QString &text, QWidget *button) const;

    QPushButton *m_demo;
};

} // namespace Laurels
