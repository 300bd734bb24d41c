# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What goes wrong has words of its own and a next step: a wrong token, no server, a locked keyring; and what was known
stays."""
import pathlib
import subprocess
import tempfile

import laurels
from laurels import Laurels, Sandbox, a11y, files_holding

KEYRING = pathlib.Path(laurels.__file__).parent.parent / 'support' / 'kr.py'

sandbox = Sandbox('--received', '20', '--given', '5', '--seed', '3')
profile = tempfile.mkdtemp(prefix='laurels-')


def keyring(*words):
    subprocess.run(['/usr/bin/python3', KEYRING, *words], check=True, stdout=subprocess.DEVNULL)


def fill(app, token, address):
    dialog = app.dialog('Add a LinkedIn account')
    a11y.set_text(a11y.find(dialog, 'password text'), token)
    box = a11y.find(dialog, 'check box', "Another server than LinkedIn's")
    if not a11y.has(box, a11y.CHECKED):
        a11y.act(box, 'Toggle')
    a11y.set_text(a11y.find(dialog, 'text', 'Base address:'), address)
    trust = a11y.find(dialog, 'check box', 'Yes, send the token there')
    if not a11y.has(trust, a11y.CHECKED):
        a11y.act(trust, 'Toggle')
    return dialog


def a_wrong_token_and_a_server_that_is_not_there_keep_what_was_typed():
    app = Laurels(profile)
    try:
        app.press('Add your account')
        dialog = fill(app, 'wrong-token-00', sandbox.address)
        app.press('Test', dialog)
        app.wait_for('LinkedIn does not know this token.')
        assert not a11y.find_all(dialog, 'push button', 'Save') or not a11y.has(
            a11y.find(dialog, 'push button', 'Save'), a11y.ENABLED)

        fill(app, sandbox.token, 'http://127.0.0.1:1/v2')
        app.press('Test', dialog)
        app.wait_for('The server cannot be reached.')

        fill(app, sandbox.token, sandbox.address)
        app.press('Test', dialog)
        app.wait_for('This token belongs to')
        app.press('Save', dialog)
        app.press('Start', app.dialog('What do you want to review?'))
        app.menu('Received')
        app.wait_for_rows(20)
        app.close()
    finally:
        app.kill()
    assert not files_holding(profile, sandbox.token)


def a_locked_keyring_is_not_signed_out():
    keyring('lock')
    app = Laurels(profile)
    try:
        # The keyring asks for its password; this person sends the question away.
        a11y.until(lambda: subprocess.run(['xdotool', 'search', '--name', 'Unlock'], capture_output=True).stdout,
                   20, 'the question of the keyring')
        a11y.key('Escape')
        app.wait_for('The system keychain is locked.')
        app.wait_for('Unlock it and try again.')
        keyring('unlock', 'test')
        app.press('Retry')
        app.menu('Received')
        app.wait_for_rows(20)
        app.close()
    finally:
        app.kill()


def without_a_server_the_known_rows_are_there():
    sandbox.stop()
    app = Laurels(profile)
    try:
        app.menu('Received')
        app.wait_for_rows(20)
        app.wait_for('The server cannot be reached.')
        app.menu('Given')
        app.wait_for_rows(5)
        app.close()
    finally:
        app.kill()
    assert not files_holding(profile, sandbox.token)


try:
    laurels.run(a_wrong_token_and_a_server_that_is_not_there_keep_what_was_typed, a_locked_keyring_is_not_signed_out,
                without_a_server_the_known_rows_are_there)
finally:
    sandbox.stop()
