// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace Laurels {

class DetailsForm;

/// The details beside a table of skills or of people: a title, a sentence, fields, and whatever the page adds
/// below. All of it plain text.
class SummaryPane : public QScrollArea
{
    Q_OBJECT
public:
    explicit SummaryPane(QWidget *parent = nullptr);

    /// A field is on screen while it has text.
    [[nodiscard]] QLabel *addField(const QString &name, const QString &objectName);
    void setField(QLabel *field, const QString &text);
    /// Below the fields; the pane owns it.
    void addWidget(QWidget *widget);
    /// Empties all fields.
    void setTitle(const QString &title, const QString &text);

    [[nodiscard]] QSize sizeHint() const override;

private:
    QLabel *m_title;
    QLabel *m_text;
    DetailsForm *m_form;
    QVBoxLayout *m_layout;
    QList<QLabel *> m_fields;
};

} // namespace Laurels
