# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person with nothing but a PostPress key endorses three skills of a connection, and the program is killed
in the middle: after the restart every skill was endorsed exactly once at the service.
"""
import json
import tempfile

import laurels
from laurels import Laurels, Sandbox, a11y, files_holding, until

sandbox = Sandbox('--received', '1', '--given', '1', '--seed', '7')
profile = tempfile.mkdtemp(prefix='laurels postpress ')
PERSON = 'Nina Manyskills'


def endorsed():
    """How often each skill took effect at the service."""
    return {e['skillId']: e['applied'] for e in sandbox.ask('postpress/endorsements')['endorsements']}


def the_account_is_added_with_nothing_but_a_key():
    app = Laurels(profile)
    try:
        app.press('Add your key')
        dialog = app.dialog('Add a PostPress account')
        a11y.set_text(app.find('password text', 'API key:'), ' %s ' % sandbox.key)
        a11y.act(a11y.find(dialog, 'check box', 'Another base address than api.postpress.ai'), 'Toggle')
        a11y.set_text(app.find('text', 'Base address:'), sandbox.postpress)
        a11y.act(a11y.find(dialog, 'check box', 'Yes, send the key there'), 'Toggle')
        app.press('Test')
        app.wait_for('Choose the one that endorses')
        # The account that acts is the first in the list.
        box = a11y.find(dialog, 'combo box', 'LinkedIn account:')
        until(lambda: a11y.has(box, a11y.FOCUSED), what='the focus on the choice')
        a11y.key('Down')
        app.wait_for('With this key you endorse as')
        app.press('Save')
        app.wait_for('This account cannot list them')
        app.close()
    finally:
        app.kill()
    assert not files_holding(profile, sandbox.key), 'no file of the profile holds the key'
    assert sandbox.key not in app.output()
    # The pauses at their floor, as a person may set them.
    path = profile + '/accounts.json'
    with open(path) as file:
        kept = json.load(file)
    kept['accounts'][0]['limits'] = {'shortestGap': 5, 'longestGap': 5}
    with open(path, 'w') as file:
        json.dump(kept, file)


def three_skills_are_chosen_and_the_program_is_killed_in_the_middle():
    app = Laurels(profile)
    try:
        until(lambda: a11y.has(app.find('menu item', lambda n: n.startswith('Endorse…'), showing=False),
                               a11y.ENABLED), 30, 'Endorse is possible')
        app.menu('Endorse…')
        dialog = app.dialog('Endorse somebody')
        a11y.set_text(a11y.find(dialog, 'text', 'Person:'), 'Manyskills')
        app.press('Find', dialog)
        people = a11y.find(dialog, 'list', 'Your connections', timeout=30)
        until(lambda: PERSON in people.getChildAtIndex(0).name, 30, 'the connection in the list')
        until(lambda: a11y.has(people, a11y.FOCUSED) or a11y.focused(people), what='the focus on the people')
        a11y.key('Return')
        skills = a11y.find(dialog, 'tree', 'Skills', timeout=30)
        until(lambda: a11y.has(skills, a11y.FOCUSED) or a11y.focused(skills), what='the focus on the skills')
        assert not endorsed()
        assert not a11y.has(a11y.find(dialog, 'push button', 'Endorse'), a11y.ENABLED), 'nothing is preselected'
        for _ in range(3):
            a11y.key('space')
            a11y.key('Down')
        app.wait_for('3 skills of')
        app.press('Endorse 3 skills', dialog)
        until(lambda: len(endorsed()) == 1, 30, 'the first skill at the service')
    finally:
        app.kill()


def after_the_restart_every_skill_is_endorsed_exactly_once():
    app = Laurels(profile)
    try:
        app.wait_for('Waiting from last time')
        app.press('Send')
        until(lambda: len(endorsed()) == 3, 60, 'three skills at the service')
        app.wait_for('Endorsing: ')
        app.menu('Given')
        app.wait_for_rows(3)
        assert set(endorsed().values()) == {1}, endorsed()
        app.click_row(0)
        app.wait_for('Recorded here when you gave it')
        app.close()
    finally:
        app.kill()
    assert set(endorsed().values()) == {1}, endorsed()
    assert not files_holding(profile, sandbox.key), 'no file of the profile holds the key'


try:
    laurels.run(the_account_is_added_with_nothing_but_a_key,
                three_skills_are_chosen_and_the_program_is_killed_in_the_middle,
                after_the_restart_every_skill_is_endorsed_exactly_once)
finally:
    sandbox.stop()
