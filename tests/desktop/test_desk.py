# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person with 200 endorsements to review works through them with the keyboard alone, in one sitting.

After each step the service holds exactly what was decided, and nothing was sent that need not be.
"""
import collections
import csv
import json
import pathlib
import tempfile
import unicodedata

import laurels
from laurels import Laurels, Sandbox, a11y, until

RECEIVED = 200
SINGLES = 'shr' * 10  # one key press each
BULK = 50
MEANING = {'s': 'ACCEPTED', 'h': 'HIDDEN', 'r': 'REJECTED'}
WORDS = {'ACCEPTED': 'Show', 'HIDDEN': 'Hide', 'REJECTED': 'Reject'}  # of the activity

sandbox = Sandbox('--received', str(RECEIVED), '--given', '40', '--seed', '7', '--latency', '5')
profile = tempfile.mkdtemp(prefix='laurels desk ')
app = Laurels(profile)
done = collections.Counter()  # in the words of the activity: all that was sent since the beginning


# What the service holds

def statuses():
    return {e['urn']: e['status'] for e in sandbox.received()}


def in_order_shown():
    """As the list has them: the newest first. (No two of them are of the same millisecond.)"""
    return sorted(sandbox.received(), key=lambda e: -e['created'])


def skill(endorsement):
    return endorsement['item']['nonStandardEntity']['entityPhrase']


def sent():
    """The status changes that reached the service, as they are; each endorsement at most once."""
    changes = [(r['target'], json.loads(r['body'])['patch']['$set']['status']) for r in sandbox.writes()]
    assert len({target for target, _ in changes}) == len(changes), changes
    return collections.Counter(status for _, status in changes)


def holds_exactly(expected):
    """Waits until the service holds this, nothing else is on its way, and nothing was sent needlessly."""
    until(lambda: statuses() == expected, 40, 'what was decided at the service')
    until(lambda: not app.shows('waiting'), 10, 'the end of what waits')
    assert statuses() == expected


class Changes:
    """What is sent between two moments, compared with what had to be."""

    def __init__(self):
        sandbox.ask('requests', 'DELETE')
        self.before = statuses()

    def lead_to(self, expected):
        holds_exactly(expected)
        changed = collections.Counter(status for urn, status in expected.items() if status != self.before[urn])
        assert sent() == changed, (sent(), changed)
        done.update({WORDS[status]: count for status, count in changed.items()})


# What the person does

def press(*keys):
    a11y.key(*keys)


def go_to_row(table, row):
    if row < a11y.row_count(table) / 2:
        press('Home', *['Down'] * row)
    else:
        press('End', *['Up'] * (a11y.row_count(table) - 1 - row))
    until(lambda: a11y.selected_rows(table) == [row], what='row %d alone selected' % row)


def select_the_last(table, count):
    press('End', *['shift+Up'] * (count - 1))
    everything = a11y.row_count(table)
    until(lambda: a11y.selected_rows(table) == list(range(everything - count, everything)),
          what='the last %d selected' % count)


def show(keys, table, rows=None):
    """Another page, by its keys; something is selected in its table then."""
    press(keys)
    found = app.find('table', table)
    if rows is not None:
        until(lambda: a11y.row_count(found) == rows, 30, '%d rows' % rows)
    until(lambda: a11y.selected_rows(found), what='a selected row in %s' % table)
    return found


# The sitting

def an_account_is_added_and_everything_is_to_review():
    app.press('Add your account')
    dialog = app.dialog('Add a LinkedIn account')
    a11y.set_text(app.find('password text', 'Access token:'), sandbox.token)
    a11y.act(a11y.find(dialog, 'check box', "Another server than LinkedIn's"), 'Toggle')
    a11y.set_text(app.find('text', 'Base address:'), sandbox.address)
    a11y.act(a11y.find(dialog, 'check box', 'Yes, send the token there'), 'Toggle')
    app.press('Test')
    app.wait_for('This token belongs to')
    app.press('Save')
    question = app.dialog('What do you want to review?')
    everything = a11y.find(question, 'radio button', 'All %d of them' % RECEIVED)
    press('alt+a')
    until(lambda: a11y.has(everything, a11y.CHECKED), what='the answer')
    press('Return')
    a11y.gone(app.app, 'dialog', 'What do you want to review?')
    app.wait_for('To review, %d' % RECEIVED, 10)
    assert not sandbox.writes()


def the_inbox_is_cleared_with_one_finger_and_one_bulk():
    changes = Changes()
    order = [e['urn'] for e in in_order_shown()]
    table = show('ctrl+1', 'Endorsements', RECEIVED)
    assert a11y.selected_rows(table) == [0]
    expected = {}
    for pressed, letter in enumerate(SINGLES, 1):
        press(letter)
        until(lambda: a11y.row_count(table) == RECEIVED - pressed, what='one row fewer after %s' % letter)
        expected[order[pressed - 1]] = MEANING[letter]
    rest = order[len(SINGLES):]
    app.wait_for('%d left to review' % len(rest))
    press('ctrl+a')
    until(lambda: len(a11y.selected_rows(table)) == len(rest), what='all selected')
    press('h')
    app.wait_for('All reviewed')
    expected.update(dict.fromkeys(rest, 'HIDDEN'))
    numbers = collections.Counter(expected.values())
    app.wait_for('%d hidden, %d rejected, %d kept'
                 % (numbers['HIDDEN'], numbers['REJECTED'], numbers['ACCEPTED']))
    changes.lead_to(expected)


def a_bulk_of_fifty_is_undone_and_done_once_more():
    table = show('ctrl+2', 'Endorsements', RECEIVED)
    before = statuses()
    chosen = [e['urn'] for e in in_order_shown()[-BULK:]]
    shown = {**before, **dict.fromkeys(chosen, 'ACCEPTED')}
    assert sum(before[urn] != shown[urn] for urn in before) == BULK
    select_the_last(table, BULK)
    for keys, expected, says in [('s', shown, 'Showed 50 endorsements.'),
                                 ('ctrl+z', before, 'Undone: Showed 50 endorsements.'),
                                 ('ctrl+shift+z', shown, 'Showed 50 endorsements.')]:
        changes = Changes()
        press(keys)
        app.wait_for(says, 10)
        changes.lead_to(expected)


def everything_visible_by_one_person_is_hidden():
    changes = Changes()
    table = show('ctrl+2', 'Endorsements', RECEIVED)
    order = in_order_shown()
    visible = [e for e in order if e['status'] == 'ACCEPTED']
    # Somebody who also has a rejected one, which stays as it is.
    rejected = {e['endorser'] for e in order if e['status'] == 'REJECTED'}
    by_person = collections.Counter(e['endorser'] for e in visible if e['endorser'] in rejected)
    person, count = by_person.most_common(1)[0]
    assert 1 < count < len(visible)
    of_person = [e['urn'] for e in visible if e['endorser'] == person]
    go_to_row(table, next(row for row, e in enumerate(order) if e['endorser'] == person))
    press('shift+h')
    app.wait_for('Hid %d endorsements' % count, 10)
    changes.lead_to({**changes.before, **dict.fromkeys(of_person, 'HIDDEN')})


def folded(phrase):
    """Spellings that may be taken for one skill."""
    return ''.join(c for c in unicodedata.normalize('NFKD', phrase) if c.isalnum()).casefold()


def everything_of_one_skill_is_hidden():
    changes = Changes()
    spellings = collections.defaultdict(set)
    for endorsement in sandbox.received():
        spellings[folded(skill(endorsement))].add(skill(endorsement))
    visible = collections.Counter(skill(e) for e in sandbox.received('ACCEPTED'))
    phrase, count = next((phrase, count) for phrase, count in visible.most_common()
                         if spellings[folded(phrase)] == {phrase} and folded(phrase))
    assert count > 1
    table = show('ctrl+4', 'Skills')
    go_to_row(table, [cells[0] for cells in a11y.rows(table, [0])].index(phrase))
    press('h')
    of_skill = {e['urn']: 'HIDDEN' for e in sandbox.received() if skill(e) == phrase}
    changes.lead_to({**changes.before, **of_skill})


def somebody_is_endorsed_back_from_the_list_and_somebody_from_the_people():
    table = show('ctrl+2', 'Endorsements', RECEIVED)
    go_to_row(table, 3)
    given_to = endorse_back(a11y.cell(table, 3, 0).name, 'Kite Repair')
    assert given_to == in_order_shown()[3]['endorser']

    people = show('ctrl+5', 'People')
    go_to_row(people, 2)
    name = a11y.cell(people, 2, 0).name
    given_to = endorse_back(name, 'Kite Racing')
    table = show('ctrl+2', 'Endorsements', RECEIVED)
    by_name = [e for e, cells in zip(in_order_shown(), a11y.rows(table, [0])) if cells[0] == name]
    assert {e['endorser'] for e in by_name} == {given_to}


def endorse_back(name, phrase):
    """The person of the selected line; returns who it was at the service."""
    sandbox.ask('requests', 'DELETE')
    before = {e['urn'] for e in sandbox.given()}
    press('b')
    dialog = app.dialog('Endorse somebody')
    field = a11y.find(dialog, 'text', 'Skill:')
    until(lambda: a11y.has(field, a11y.FOCUSED), what='the focus on the skill')
    filled_in = a11y.text(a11y.find(a11y.find(dialog, 'combo box'), 'text'))
    assert filled_in == name, (filled_in, name)
    a11y.type_text(phrase)
    press('Return')
    a11y.gone(app.app, 'dialog', 'Endorse somebody')
    made = until(lambda: [e for e in sandbox.given() if e['urn'] not in before], 20, 'the endorsement at the service')
    assert [(skill(e), e['status']) for e in made] == [(phrase, 'ACCEPTED')]
    until(lambda: not app.shows('waiting'), 10, 'the end of what waits')
    assert len(sandbox.writes()) == 1
    done['Endorse'] += 1
    return made[0]['recipient']


def all_is_exported_as_json_and_as_csv():
    held = {e['urn']: e['status'] for e in sandbox.endorsements().values()}
    path = export('alt+j', 'all.json')
    exported = json.loads(path.read_text())
    assert exported['total'] == len(held) == len(exported['endorsements'])
    assert {e['urn']: e['status'] for e in exported['endorsements']} == held
    path = export('alt+c', 'all.csv')
    with open(path, newline='', encoding='utf-8-sig') as file:
        lines = list(csv.DictReader(file))
    assert len(lines) == len(held)
    assert {line['urn']: line['status'] for line in lines} == held


def export(format_key, name):
    path = pathlib.Path(tempfile.mkdtemp(prefix='laurels-export-')) / name
    press('ctrl+shift+e')
    app.dialog('Export')
    everything = app.find('radio button', lambda text: text.startswith('All '))
    press('alt+a')
    until(lambda: a11y.has(everything, a11y.CHECKED), what='the choice of everything')
    press(format_key, 'Return')
    field = app.find('text', 'File name:')
    until(lambda: a11y.has(field, a11y.FOCUSED), what='the focus on the name of the file')
    press('ctrl+a')
    a11y.type_text(str(path))
    until(lambda: a11y.text(field) == str(path), what='the name of the file')
    press('Return')
    app.wait_for(' to %s' % path)
    return path


def a_row_is_copied_and_pasted_into_the_search():
    table = show('ctrl+2', 'Endorsements', RECEIVED)
    go_to_row(table, 5)
    cells = [a11y.cell(table, 5, column).name for column in range(a11y.column_count(table))]
    press('ctrl+c')
    app.wait_for('Copied 1 line')
    press('slash', 'ctrl+v')
    field = app.find('text', 'Search endorsements')
    until(lambda: a11y.text(field).strip().split('\t') == cells, what='what was copied')
    press('Escape', 'Escape')
    until(lambda: a11y.row_count(app.table) == RECEIVED, what='all rows again')


def the_activity_lists_all_that_was_sent():
    table = show('ctrl+7', 'Activity', done.total())
    listed = a11y.rows(table, [1, 3, 4])
    assert collections.Counter(what for what, _, _ in listed) == done
    assert {state for _, _, state in listed} == {'Done'}
    assert [phrase for what, phrase, _ in listed[:2] if what == 'Endorse'] == ['Kite Racing', 'Kite Repair']


def the_window_closes():
    app.close()


try:
    laurels.run(an_account_is_added_and_everything_is_to_review, the_inbox_is_cleared_with_one_finger_and_one_bulk,
                a_bulk_of_fifty_is_undone_and_done_once_more, everything_visible_by_one_person_is_hidden,
                everything_of_one_skill_is_hidden,
                somebody_is_endorsed_back_from_the_list_and_somebody_from_the_people,
                all_is_exported_as_json_and_as_csv, a_row_is_copied_and_pasted_into_the_search,
                the_activity_lists_all_that_was_sent, the_window_closes)
finally:
    app.kill()
    sandbox.stop()
