// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "contrastwalk.h"

#include "palettefix.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTextDocument>
#include <QToolButton>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

using Group = QPalette::ColorGroup;
using Role = QPalette::ColorRole;

constexpr double enough = 4.5;
constexpr int opaque = 255;

/// What is behind a widget that paints none of its own.
QColor backgroundOf(const QWidget *widget, Group group)
{
    for (;; widget = widget->parentWidget()) {
        const QColor colour = widget->palette().color(group, widget->backgroundRole());
        const bool isPainted = widget->autoFillBackground() && colour.alpha() == opaque;
        if (isPainted || widget->isWindow())
            return colour;
    }
}

bool hasFaceOfItsOwn(const QAbstractButton &button)
{
    if (const auto *push = qobject_cast<const QPushButton *>(&button))
        return !push->isFlat();
    if (const auto *tool = qobject_cast<const QToolButton *>(&button))
        return !tool->autoRaise() || tool->isChecked();
    return false; // boxes to check, radio buttons
}

class Reader
{
public:
    explicit Reader(Group group)
        : m_group(group)
    {
    }

    void read(const QWidget &widget);
    [[nodiscard]] const QStringList &findings() const { return m_findings; }

private:
    void label(const QLabel &label);
    void button(const QAbstractButton &button);
    void line(const QLineEdit &line);
    void list(const QAbstractItemView &list);
    [[nodiscard]] QColor colour(const QWidget &widget, Role role) const
    {
        return widget.palette().color(m_group, role);
    }
    void compare(const QWidget &widget, const QString &what, const QColor &front, const QColor &back);

    Group m_group;
    QStringList m_findings;
};

void Reader::compare(const QWidget &widget, const QString &what, const QColor &front, const QColor &back)
{
    const double measured = contrast(front, back);
    if (measured >= enough)
        return;
    m_findings += u"%1 %2, %3: %4 on %5 is %6%7"_s.arg(
        QString::fromLatin1(widget.metaObject()->className()), widget.objectName(), what,
        front.name(QColor::HexArgb), back.name(), QString::number(measured, 'f', 2),
        m_group == QPalette::Inactive ? u" in a window behind"_s : QString());
}

void Reader::label(const QLabel &label)
{
    if (label.text().isEmpty())
        return;
    const QColor back = backgroundOf(&label, m_group);
    compare(label, label.text().left(30), colour(label, label.foregroundRole()), back);
    const bool isRich = label.textFormat() == Qt::RichText ||
                        (label.textFormat() == Qt::AutoText && Qt::mightBeRichText(label.text()));
    if (isRich)
        compare(label, u"link"_s, colour(label, QPalette::Link), back);
}

void Reader::button(const QAbstractButton &button)
{
    const bool hasFace = hasFaceOfItsOwn(button);
    const QColor back =
        hasFace ? colour(button, QPalette::Button) : backgroundOf(button.parentWidget(), m_group);
    compare(button, button.text(), colour(button, button.foregroundRole()), back);
}

void Reader::line(const QLineEdit &line)
{
    const QColor base = colour(line, QPalette::Base);
    const QColor back = base.alpha() == opaque ? base : backgroundOf(line.parentWidget(), m_group);
    compare(line, u"text"_s, colour(line, QPalette::Text), back);
    if (!line.placeholderText().isEmpty())
        compare(line, u"placeholder"_s, colour(line, QPalette::PlaceholderText), back);
    compare(line, u"selected text"_s, colour(line, QPalette::HighlightedText),
            colour(line, QPalette::Highlight));
}

void Reader::list(const QAbstractItemView &list)
{
    compare(list, u"text"_s, colour(list, QPalette::Text), colour(list, QPalette::Base));
    if (list.alternatingRowColors())
        compare(list, u"text in every second row"_s, colour(list, QPalette::Text),
                colour(list, QPalette::AlternateBase));
    compare(list, u"selected text"_s, colour(list, QPalette::HighlightedText),
            colour(list, QPalette::Highlight));
}

void Reader::read(const QWidget &widget)
{
    if (const auto *asLabel = qobject_cast<const QLabel *>(&widget))
        label(*asLabel);
    else if (const auto *asButton = qobject_cast<const QAbstractButton *>(&widget))
        button(*asButton);
    else if (const auto *asLine = qobject_cast<const QLineEdit *>(&widget))
        line(*asLine);
    else if (qobject_cast<const QHeaderView *>(&widget) || qobject_cast<const QComboBox *>(&widget))
        compare(widget, u"text"_s, colour(widget, QPalette::ButtonText), colour(widget, QPalette::Button));
    else if (const auto *asList = qobject_cast<const QAbstractItemView *>(&widget))
        list(*asList);
    else if (qobject_cast<const QGroupBox *>(&widget))
        compare(widget, u"title"_s, colour(widget, QPalette::WindowText),
                backgroundOf(widget.parentWidget(), m_group));
}

QStringList toolTipFindings(Group group)
{
    const QPalette palette = QToolTip::palette();
    const double measured =
        contrast(palette.color(group, QPalette::ToolTipText), palette.color(group, QPalette::ToolTipBase));
    return measured >= enough ? QStringList() : QStringList{u"Tooltips: %1"_s.arg(measured)};
}

} // namespace

QStringList contrastFindings(const QWidget &window)
{
    QStringList findings;
    const QList<QWidget *> parts = window.findChildren<QWidget *>();
    for (const Group group : {QPalette::Active, QPalette::Inactive}) {
        Reader reader(group);
        for (const QWidget *part : parts) {
            if (part->window() == &window && part->isVisible() && part->isEnabled())
                reader.read(*part);
        }
        findings += reader.findings() + toolTipFindings(group);
    }
    return findings;
}

} // namespace Laurels
