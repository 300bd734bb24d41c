// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace Laurels {

/// A list with its details beside it; where there is no room for both, below it. Each way has sizes of its
/// own.
class DetailsSplitter : public QSplitter
{
    Q_OBJECT
public:
    DetailsSplitter(QWidget *list, QWidget *details, QWidget *parent = nullptr);

    /// As narrow as the wider of the two: there is always a way to lie.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void turn();

    QList<int> m_otherSizes; ///< of the way it does not lie now; empty: not yet known
};

} // namespace Laurels
