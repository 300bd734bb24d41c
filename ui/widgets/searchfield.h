// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace Laurels {

/// The search: Esc clears it, an empty one gives Esc away; Down and Enter go to the list.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

signals:
    void listWished();
    void escapeWhenEmpty();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace Laurels
