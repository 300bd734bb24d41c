# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person with a screen reader, a mouse and a keyboard perceives and does, for tests from outside.

Runs inside with-desktop.sh, with Debian's own Python (another one in PATH may have no `pyatspi`):

    from a11y import *
    window = find(app('laurels'), 'frame')
    table = find(window, 'table', 'Endorsements')
    until(lambda: row_count(table) == 8, what='eight rows')
    act(find(window, 'push button', 'Hide'))

Things come by role and accessible name. Everything that can take a moment waits for it, and says what it
waited for. What was fetched before a change may be dead after it: fetch it again.
"""
import subprocess
import time

import pyatspi

PATIENCE = 10.0  # seconds
STEP = 0.05

SHOWING = pyatspi.STATE_SHOWING
ENABLED = pyatspi.STATE_ENABLED
FOCUSED = pyatspi.STATE_FOCUSED
CHECKED = pyatspi.STATE_CHECKED

# Every row and cell is a child of these: a walk through a table of ten thousand rows takes half a minute.
NOT_ENTERED = ('table', 'tree table', 'list', 'tree')

__all__ = ['until', 'app', 'walk', 'find', 'find_all', 'gone', 'has', 'act', 'click', 'click_cell', 'double_click', 'key',
           'type_text', 'text', 'set_text', 'row_count', 'column_count', 'cell', 'rows', 'select_rows',
           'selected_rows', 'focused', 'choose', 'describe', 'shot', 'SHOWING', 'ENABLED', 'FOCUSED', 'CHECKED']


# Waiting and finding

def until(condition, timeout=PATIENCE, what='something'):
    """The first value of condition() that counts as true. An object that vanishes meanwhile answers with an
    error of the bus: look again."""
    end = time.monotonic() + timeout
    last = None
    while True:
        try:
            value = condition()
            if value:
                return value
            last = value
        except Exception as error:  # whatever the bus says of a dead object
            last = error
        if time.monotonic() > end:
            raise AssertionError('waited in vain for %s (last: %r)' % (what, last))
        time.sleep(STEP)


def app(name, timeout=PATIENCE):
    """The program, by QCoreApplication::applicationName()."""
    def look():
        desktop = pyatspi.Registry.getDesktop(0)
        return next((program for program in desktop if program is not None and program.name == name), None)
    return until(look, timeout, 'the program %r' % name)


def has(thing, state):
    return thing.getState().contains(state)


def walk(root, into_tables=False):
    """All things in and below root, nearest first."""
    waiting = [root]
    while waiting:
        thing = waiting.pop(0)
        yield thing
        if into_tables or thing.getRoleName() not in NOT_ENTERED:
            waiting += [child for child in thing if child is not None]


def find_all(root, role, name=None, showing=True):
    """What is there now. `name` is the whole accessible name, or a function that judges it."""
    def fits(thing):
        if thing.getRoleName() != role or (showing and not has(thing, SHOWING)):
            return False
        if name is None:
            return True
        return name(thing.name) if callable(name) else thing.name == name
    return [thing for thing in walk(root) if fits(thing)]


def find(root, role, name=None, timeout=PATIENCE, showing=True):
    """The first one, waited for. The items of a closed menu are not showing."""
    wanted = '%s %s' % (role, '' if name is None else repr(name))
    return until(lambda: next(iter(find_all(root, role, name, showing)), None), timeout, wanted)


def gone(root, role, name=None, timeout=PATIENCE):
    """Waits until there is no such thing on the screen."""
    until(lambda: not find_all(root, role, name), timeout, 'the end of %s %r' % (role, name))


def focused(root):
    """What has the keyboard. Items of a closed popup keep the state, so they must be showing too."""
    return next((thing for thing in walk(root) if has(thing, FOCUSED) and has(thing, SHOWING)), None)


# Doing

def act(thing, action='Press'):
    """As a screen reader does: push buttons and menu items have Press, check boxes Toggle, fields SetFocus."""
    if not has(thing, ENABLED):
        raise AssertionError('%s is disabled' % describe(thing))
    actions = thing.queryAction()
    names = [actions.getName(index) for index in range(actions.nActions)]
    if action not in names:
        raise AssertionError('%s has no action %r, only %s' % (describe(thing), action, names))
    return actions.doAction(names.index(action))


def _extents(thing):
    return tuple(thing.queryComponent().getExtents(pyatspi.DESKTOP_COORDS))  # x, y, width, height


def _point_at(thing):
    x, y, width, height = _extents(thing)
    if width <= 0 or height <= 0:
        raise AssertionError('%s is not on the screen' % describe(thing))
    return ['xdotool', 'mousemove', str(x + width // 2), str(y + height // 2)]


def click(thing, button=1):
    """With the mouse, into its middle. For a cell that may be out of view there is click_cell()."""
    subprocess.run(_point_at(thing) + ['click', str(button)], check=True)


def click_cell(table, row, column, button=1):
    """Turns the wheel over the table until the cell is in view. (Selecting a row does not scroll.)"""
    while True:
        _, table_top, _, table_height = _extents(table)
        before = _, top, _, height = _extents(cell(table, row, column))
        is_above = top < table_top + height  # as much as a header takes
        is_below = top + 2 * height > table_top + table_height  # as much as a scroll bar takes
        if not is_above and not is_below:
            break
        subprocess.run(_point_at(table) + ['click', '4' if is_above else '5'], check=True)
        try:
            until(lambda: _extents(cell(table, row, column)) != before, 1, 'the table to scroll')
        except AssertionError:
            break  # at its end
    click(cell(table, row, column), button)


def double_click(thing):
    subprocess.run(_point_at(thing) + ['click', '--repeat', '2', '--delay', '60', '1'], check=True)


def key(*keys):
    """Presses keys by their X names, one after the other ('h', 'ctrl+z', 'Return'). They go to whatever has
    the focus."""
    subprocess.run(['xdotool', 'key', '--clearmodifiers', *keys], check=True)


def type_text(words):
    """Types as a person does, letter by letter, into whatever has the focus."""
    subprocess.run(['xdotool', 'type', '--delay', '20', words], check=True)


def set_text(field, words):
    """Puts the words in place of the field's content."""
    field.queryEditableText().setTextContents(words)


def choose(box, item):
    """Chooses an item of a combo box, with the mouse: its items have no action."""
    act(box)
    click(until(lambda: next((thing for thing in walk(box, into_tables=True)
                              if thing.getRoleName() == 'list item' and thing.name == item and has(thing, SHOWING)),
                             None), what='the item %r' % item))
    until(lambda: box.name == item, what='%r in the box' % item)


# Reading

def text(thing):
    """What stands there: the content of a field, else the name."""
    try:
        return thing.queryText().getText(0, -1)
    except NotImplementedError:
        return thing.name


def row_count(table):
    return table.queryTable().nRows


def column_count(table):
    return table.queryTable().nColumns


def cell(table, row, column):
    return table.queryTable().getAccessibleAt(row, column)


def rows(table, columns=None):
    """The names of the cells, row by row; of these columns or of all."""
    grid = table.queryTable()
    wanted = range(grid.nColumns) if columns is None else columns
    return [[grid.getAccessibleAt(row, column).name for column in wanted] for row in range(grid.nRows)]


def select_rows(table, *numbers):
    """These rows and no others."""
    grid = table.queryTable()
    for row in list(grid.getSelectedRows()):
        if row not in numbers:
            grid.removeRowSelection(row)
    for row in numbers:
        grid.addRowSelection(row)


def selected_rows(table):
    return list(table.queryTable().getSelectedRows())


def describe(thing):
    """For messages and for looking around: role and name."""
    return '%s %r' % (thing.getRoleName(), thing.name)


def shot(path):
    """The whole screen, as a picture."""
    subprocess.run(['import', '-window', 'root', str(path)], check=True)
