// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QListWidget>

namespace Laurels {

class SavedFilters;
struct SavedFilter;

/// The person's filters in the side bar: Enter or a click shows one, F2 renames it, Del takes it away. Not
/// there while there are none.
class SavedFilterList : public QListWidget
{
    Q_OBJECT
public:
    /// The filters must outlive this.
    explicit SavedFilterList(SavedFilters &filters, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void chosen(const Laurels::SavedFilter &filter);
    void failed(const Laurels::Error &error);
    void hint(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void fill();
    void choose(const QListWidgetItem *item);
    void rename(QListWidgetItem *item);
    void removeCurrent();

    SavedFilters &m_filters;
    bool m_isFilling = false;
};

} // namespace Laurels
