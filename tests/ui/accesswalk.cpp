// SPDX-FileCopyrightText: 2026 The Laurels authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accesswalk.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QButtonGroup>
#include <QGroupBox>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QRadioButton>
#include <QScrollBar>
#include <QTest>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace Laurels {

namespace {

// A field for a date stops at the day, the month and the year.
constexpr qsizetype mostPressesPerStop = 4;

QString described(const QWidget &widget)
{
    return QString::fromLatin1(widget.metaObject()->className()) + u' ' + widget.objectName();
}

QString nameOf(QWidget &widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

QList<QWidget *> partsOf(const QWidget &window)
{
    QList<QWidget *> parts = window.findChildren<QWidget *>();
    parts.removeIf(
        [&window](const QWidget *part) { return part->window() != &window || !part->isVisible(); });
    return parts;
}

/// Not what Qt has inside of its own widgets; these pass the focus on, or are called qt_ something.
bool isStop(const QWidget &widget)
{
    return (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy() &&
           !widget.objectName().startsWith("qt_"_L1) && !qobject_cast<const QScrollBar *>(&widget);
}

QList<QWidget *> stopsOf(const QWidget &window)
{
    QList<QWidget *> stops = partsOf(window);
    stops.removeIf([](const QWidget *part) { return !isStop(*part); });
    return stops;
}

/// Those among which one is chosen; of them, Tab stops at one.
QList<QWidget *> groupOf(QWidget *widget)
{
    auto *button = qobject_cast<QAbstractButton *>(widget);
    QList<QWidget *> group{widget};
    if (!button || (!button->group() && !button->autoExclusive()))
        return group;
    const QList<QAbstractButton *> others =
        button->group() ? button->group()->buttons()
                        : button->parentWidget()->findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly);
    for (QAbstractButton *other : others) {
        if (other->group() == button->group() && (button->group() || other->autoExclusive()))
            group.append(other);
    }
    return group;
}

/// To whom it belongs, as a person would send it.
void pressTab(QWidget &window)
{
    QTest::keyClick(window.windowHandle(), Qt::Key_Tab);
}

/// The widgets that the focus comes by, in turn, until it is back; in the end the first one again, unless
/// it does not come back.
QList<QWidget *> walk(QWidget &window, qsizetype stops)
{
    QList<QWidget *> way{window.focusWidget()};
    for (qsizetype presses = 0; presses < (stops + 1) * mostPressesPerStop; ++presses) {
        pressTab(window);
        QWidget *const now = window.focusWidget();
        if (now == way.last())
            continue;
        way.append(now);
        if (now == way.first())
            break;
    }
    return way;
}

class Letters
{
public:
    void add(const QString &text)
    {
        const QKeySequence letter = QKeySequence::mnemonic(text);
        if (letter.isEmpty())
            return;
        if (m_texts.contains(letter))
            m_findings += u"The same letter: \"%1\" and \"%2\""_s.arg(m_texts.value(letter), text);
        m_texts.insert(letter, text);
    }
    [[nodiscard]] const QStringList &findings() const { return m_findings; }

private:
    QHash<QKeySequence, QString> m_texts;
    QStringList m_findings;
};

QString lettersOf(const QWidget &part)
{
    if (const auto *label = qobject_cast<const QLabel *>(&part))
        return label->buddy() ? label->text() : QString();
    if (const auto *button = qobject_cast<const QAbstractButton *>(&part))
        return button->text();
    const auto *box = qobject_cast<const QGroupBox *>(&part);
    return box ? box->title() : QString();
}

/// With those inside of others.
QList<QMenu *> menusOf(const QList<QAction *> &actions)
{
    QList<QMenu *> menus;
    for (const QAction *action : actions) {
        if (auto *menu = action->menu<QMenu *>())
            menus += QList{menu} + menusOf(menu->actions());
    }
    return menus;
}

QList<QAction *> topOf(const QWidget &window)
{
    const auto *bar = window.findChild<QMenuBar *>(QString(), Qt::FindDirectChildrenOnly);
    return bar ? bar->actions() : QList<QAction *>();
}

} // namespace

QStringList nameFindings(const QWidget &window)
{
    QStringList findings;
    const QList<QWidget *> stops = stopsOf(window);
    for (QWidget *stop : stops) {
        if (nameOf(*stop).trimmed().isEmpty())
            findings += u"Without a name: "_s + described(*stop);
    }
    QHash<QString, const QWidget *> buttons;
    const QList<QWidget *> parts = partsOf(window);
    for (QWidget *part : parts) {
        const QString name = qobject_cast<QAbstractButton *>(part) ? nameOf(*part).remove(u'&') : QString();
        if (name.isEmpty())
            continue;
        if (const QWidget *other = buttons.value(name))
            findings += u"Two buttons called %1: %2, %3"_s.arg(name, described(*other), described(*part));
        buttons.insert(name, part);
    }
    return findings;
}

QStringList tabFindings(QWidget &window)
{
    QList<QWidget *> stops = stopsOf(window);
    stops.removeIf([](const QWidget *stop) { return !stop->isEnabled(); });
    if (stops.isEmpty())
        return {u"There is nothing that Tab could go to"_s};
    stops.first()->setFocus(Qt::TabFocusReason);
    const QList<QWidget *> way = walk(window, stops.size());
    // What can be done changes with where the focus is.
    stops.removeIf([](const QWidget *stop) { return !stop->isEnabled() || !stop->isVisible(); });
    QStringList findings;
    if (way.size() < 2 && stops.size() > 1)
        findings += u"Tab does not leave "_s + described(*stops.first());
    else if (way.last() != way.first())
        findings += u"Tab does not come round but stays at "_s + described(*way.last());
    for (QWidget *stop : std::as_const(stops)) {
        const QList<QWidget *> group = groupOf(stop);
        if (std::none_of(group.begin(), group.end(), [&way](QWidget *each) { return way.contains(each); }))
            findings += u"Tab never comes to "_s + described(*stop) + u" \""_s + nameOf(*stop) + u'"';
    }
    return findings;
}

QStringList letterFindings(const QWidget &window)
{
    Letters inWindow;
    const QList<QAction *> top = topOf(window);
    for (const QAction *menu : top)
        inWindow.add(menu->text());
    const QList<QWidget *> parts = partsOf(window);
    for (const QWidget *part : parts)
        inWindow.add(lettersOf(*part));
    QStringList findings = inWindow.findings();
    const QList<QMenu *> menus = menusOf(top);
    for (const QMenu *menu : menus) {
        Letters inMenu;
        const QList<QAction *> entries = menu->actions();
        for (const QAction *entry : entries)
            inMenu.add(entry->text());
        findings += inMenu.findings();
    }
    return findings;
}

QStringList menuFindings(const QMainWindow &window, const QList<QAction *> &commands)
{
    QStringList findings;
    QList<QAction *> entries;
    const QList<QMenu *> menus = menusOf(topOf(window));
    for (const QMenu *menu : menus)
        entries += menu->actions();
    for (const QAction *entry : std::as_const(entries)) {
        if (!entry->isSeparator() && entry->text().trimmed().isEmpty())
            findings += u"An entry of a menu without words: "_s + entry->objectName();
    }
    for (QAction *command : commands) {
        if (!entries.contains(command))
            findings += u"In no menu: "_s + command->objectName();
    }
    return findings;
}

} // namespace Laurels
