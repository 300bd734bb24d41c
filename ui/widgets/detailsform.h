// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace Laurels {

/// Fields, each below its title and on screen while it has text. All of it plain text, to be selected.
class DetailsForm : public QWidget
{
    Q_OBJECT
public:
    explicit DetailsForm(QWidget *parent = nullptr);

    [[nodiscard]] QLabel *addField(const QString &name, const QString &objectName);
    /// An id has no place to wrap, and is there to be copied.
    [[nodiscard]] QLineEdit *addId(const QString &name, const QString &objectName);
    void setField(QLabel *field, const QString &text);
    void setField(QLineEdit *field, const QString &text);

private:
    void addRow(const QString &name, QWidget *field);
    void showRow(QWidget *field, bool isShown);

    QVBoxLayout *m_column;
    QHash<QWidget *, QLabel *> m_titles; ///< by field
};

} // namespace Laurels
