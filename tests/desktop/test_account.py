# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person adds an account, manages endorsements, and is still signed in after a restart.

Each step asserts both what the person sees and what the service received.
"""
import json
import subprocess
import tempfile

import laurels
from laurels import Laurels, Sandbox, a11y, files_holding, until

sandbox = Sandbox('--received', '60', '--given', '12', '--seed', '7')
profile = tempfile.mkdtemp(prefix='laurels profile ä ')


def an_account_is_added_and_its_rows_appear():
    app = Laurels(profile)
    try:
        app.press('Add your account')
        dialog = app.dialog('Add a LinkedIn account')
        a11y.set_text(app.find('password text', 'Access token:'), '  Bearer %s ' % sandbox.token)
        a11y.act(a11y.find(dialog, 'check box', "Another server than LinkedIn's"), 'Toggle')
        a11y.set_text(app.find('text', 'Base address:'), sandbox.address)
        a11y.act(a11y.find(dialog, 'check box', 'Yes, send the token there'), 'Toggle')
        app.press('Test')
        app.wait_for('This token belongs to')
        assert not [r for r in sandbox.requests() if r['target'].startswith('/v2/endorsement')]
        app.press('Save')

        app.press('Start', app.dialog('What do you want to review?'))
        app.menu('Received')
        app.wait_for_rows(len(sandbox.received()))
        app.close()
    finally:
        app.kill()
    kept = subprocess.run(['secret-tool', 'search', '--all', 'server', 'Laurels'], capture_output=True, text=True)
    assert sandbox.token in kept.stdout + kept.stderr, 'the keyring holds the token'
    assert not files_holding(profile, sandbox.token), 'no file of the profile holds the token'
    assert sandbox.token not in app.output()


def after_a_restart_the_person_is_still_signed_in_and_filters():
    sandbox.ask('requests', 'DELETE')
    app = Laurels(profile)
    try:
        app.menu('Given')
        app.wait_for_rows(len(sandbox.given()))
        assert not sandbox.writes()

        app.menu('Received')
        app.wait_for_rows(len(sandbox.received()))
        a11y.act(chip(app, 'Hidden'), 'Toggle')
        app.wait_for_rows(len(sandbox.received('HIDDEN')))
        assert all(cells[0].startswith('Hidden') for cells in app.rows([2]))
        app.close()
    finally:
        app.kill()


def chip(app, status):
    return until(lambda: next(thing for thing in a11y.walk(app.app)
                              if thing.name.startswith(status) and a11y.has(thing, a11y.SHOWING)
                              and thing.getRoleName() in ('toggle button', 'check box', 'push button')),
                 what='the chip %r' % status)


def hide_by_key_reject_by_button_and_undo_both():
    sandbox.ask('requests', 'DELETE')
    app = Laurels(profile)
    try:
        app.menu('Received')
        app.wait_for_rows(len(sandbox.received()))
        visible = [i for i, cells in enumerate(app.rows([2])) if cells[0].startswith('Visible')]

        hidden, rejected = len(sandbox.received('HIDDEN')), len(sandbox.received('REJECTED'))
        app.click_row(visible[0])
        a11y.key('h')
        until(lambda: len(sandbox.received('HIDDEN')) == hidden + 1, what='one more hidden at the service')
        until(lambda: app.rows([2])[visible[0]][0].startswith('Hidden'), what='the row as hidden')

        # Rejecting waits; undone in time, nothing is sent at all.
        app.click_row(visible[1])
        a11y.act(app.find('push button', lambda name: name.startswith('Reject')))
        until(lambda: app.rows([2])[visible[1]][0].startswith('Rejected'), what='the row as rejected')
        app.press('Undo the last change')
        until(lambda: app.rows([2])[visible[1]][0].startswith('Visible'), what='the row as visible again')

        # Undoing the hide sends the reverse.
        app.menu('Undo')
        until(lambda: len(sandbox.received('HIDDEN')) == hidden, what='visible again at the service')
        assert [json.loads(r['body'])['patch']['$set']['status'] for r in sandbox.writes()] == ['HIDDEN', 'ACCEPTED']
        assert len(sandbox.received('REJECTED')) == rejected
        app.close()
    finally:
        app.kill()


def endorse_by_dialog():
    sandbox.ask('requests', 'DELETE')
    given = len(sandbox.given())
    person = sandbox.received()[0]['endorser']
    app = Laurels(profile)
    try:
        app.menu('Given')
        app.wait_for_rows(given)
        app.menu('Endorse…')
        dialog = app.dialog('Endorse somebody')
        box = a11y.find(dialog, 'combo box')
        a11y.set_text(a11y.find(box, 'text'), person)
        a11y.set_text(a11y.find(dialog, 'text', 'Skill:'), 'Kite Repair')
        app.press('Endorse', dialog)
        until(lambda: len(sandbox.given()) == given + 1, what='the endorsement at the service')
        made = [e for e in sandbox.given() if e['item']['nonStandardEntity']['entityPhrase'] == 'Kite Repair']
        assert [(e['recipient'], e['status']) for e in made] == [(person, 'ACCEPTED')]
        assert len(sandbox.writes()) == 1
        until(lambda: [cells for cells in app.rows() if cells[1] == 'Kite Repair'], what='the new row')
        app.close()
    finally:
        app.kill()


try:
    laurels.run(an_account_is_added_and_its_rows_appear, after_a_restart_the_person_is_still_signed_in_and_filters,
                hide_by_key_reject_by_button_and_undo_both, endorse_by_dialog)
finally:
    sandbox.stop()
