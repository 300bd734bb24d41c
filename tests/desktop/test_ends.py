# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""However the window ends, it ends well: by a signal, with the session, with a question on screen, or with everything deleted."""
import os
import pathlib
import signal
import subprocess
import tempfile

from laurels import PROGRAMS, Laurels, Sandbox, a11y, run, until
from sessionmanager import SessionManager

sandbox = Sandbox('--received', '20', '--given', '5', '--seed', '9')
profile = pathlib.Path(tempfile.mkdtemp(prefix='laurels-'))


def opened():
    app = Laurels(profile)
    app.menu('Received')
    app.wait_for_rows(20)
    return app


def tokens():
    kept = subprocess.run(['secret-tool', 'search', '--all', 'server', 'Laurels'], capture_output=True, text=True)
    return kept.stdout + kept.stderr


def an_account_is_added():
    add = [PROGRAMS / 'laurels-cli', '--profile', profile, 'accounts', 'add', 'linkedin', '--name', 'Mine', '--url',
           sandbox.address]
    subprocess.run(add, input=sandbox.token + '\n', text=True, check=True, capture_output=True)
    app = Laurels(profile)
    try:
        app.press('Start', app.dialog('What do you want to review?'))
        app.menu('Received')
        app.wait_for_rows(20)
        app.close()
    finally:
        app.kill()
    assert sandbox.token in tokens()


def ends_by(number):
    """A change that is in its grace time is sent before the end, and the window is as it was left."""
    sandbox.ask('requests', 'DELETE')
    (profile / 'window.ini').unlink()
    app = opened()
    try:
        rejected = len(sandbox.received('REJECTED'))
        visible = next(i for i, cells in enumerate(app.rows([2])) if cells[0].startswith('Visible'))
        app.click_row(visible)
        a11y.key('r')
        until(lambda: app.rows([2])[visible][0].startswith('Rejected'), what='the row as rejected')
        os.kill(app.process.pid, number)
        assert app.process.wait(30) == 0, app.output()
    finally:
        app.kill()
    assert len(sandbox.received('REJECTED')) == rejected + 1
    assert (profile / 'window.ini').exists()
    assert not (profile / 'lock').exists()


def sigterm_is_a_clean_end():
    ends_by(signal.SIGTERM)


def sigint_is_a_clean_end():
    ends_by(signal.SIGINT)


def the_end_of_the_session_keeps_all_and_waits_for_the_word():
    manager = SessionManager()
    (profile / 'window.ini').unlink()
    app = Laurels(profile, environment={'SESSION_MANAGER': manager.address})
    try:
        manager.wait_for_client()
        app.menu('Received')
        app.wait_for_rows(20)
        assert not (profile / 'window.ini').exists()
        manager.save()
        assert (profile / 'window.ini').exists()
        assert app.process.poll() is None, 'somebody may call the end off'
        manager.die()
        assert app.process.wait(30) == 0, app.output()
    finally:
        app.kill()
        manager.stop()
    assert not (profile / 'lock').exists()


def a_question_on_screen_does_not_stop_the_end():
    app = opened()
    try:
        app.menu('Delete local data')
        app.dialog('Delete local data')
        os.kill(app.process.pid, signal.SIGTERM)
        assert app.process.wait(30) == 0, app.output()
    finally:
        app.kill()
    assert sandbox.token in tokens(), 'what was not answered is not done'
    assert (profile / 'accounts.json').exists()


def everything_is_deleted_and_the_first_page_comes():
    (profile / 'my notes.txt').write_text('not from Laurels')
    app = opened()
    try:
        app.menu('Delete local data')
        app.press('Delete everything', app.dialog('Delete local data'))
        app.wait_for('Left alone in the profile directory')
        app.press('Close')
        app.find('push button', 'Add your account', timeout=30)
        assert sandbox.token not in tokens()
        assert not (profile / 'accounts.json').exists()
        assert (profile / 'my notes.txt').exists()
        app.close()
    finally:
        app.kill()
    app = Laurels(profile)  # and next time
    try:
        app.find('push button', 'Add your account', timeout=30)
        app.close()
    finally:
        app.kill()


try:
    run(an_account_is_added, sigterm_is_a_clean_end, sigint_is_a_clean_end,
        the_end_of_the_session_keeps_all_and_waits_for_the_word, a_question_on_screen_does_not_stop_the_end, everything_is_deleted_and_the_first_page_comes)
finally:
    sandbox.stop()
