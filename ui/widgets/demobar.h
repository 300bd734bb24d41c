// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace Laurels {

/// Over sample data, always: that nothing here is real, and the way to one's own.
class DemoBar : public QFrame
{
    Q_OBJECT
public:
    explicit DemoBar(QWidget *parent = nullptr);

signals:
    void archiveWished();
    void ownAccountWished();
};

} // namespace Laurels
