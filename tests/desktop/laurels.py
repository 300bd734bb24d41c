# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the real programs for the desktop tests and looks at them from outside.

The tests are run as `with-desktop.sh python3 tests/desktop/test_….py DIRECTORY_OF_THE_PROGRAMS`.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import traceback
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / 'support'))
import a11y  # noqa: E402
from a11y import until  # noqa: E402

PROGRAMS = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else None


class Sandbox:
    """laurels-sandbox as a child process, with its control side."""

    def __init__(self, *options):
        self.process = subprocess.Popen([PROGRAMS / 'laurels-sandbox', *options],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        said = json.loads(self.process.stdout.readline())
        self.address, self.token, self.viewer = said['linkedin'], said['token'], said['viewer']
        self.postpress, self.key = said['postpress'], said['apiKey']
        self.control = self.address.removesuffix('/v2') + '/sandbox/'

    def ask(self, path, method='GET', body=None):
        request = urllib.request.Request(self.control + path, method=method,
                                         data=None if body is None else body.encode())
        with urllib.request.urlopen(request) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def switch(self, *lines):
        self.ask('switches', 'POST', '\n'.join(lines))

    def clear_switches(self):
        self.ask('switches', 'DELETE')

    def requests(self):
        return self.ask('requests')['requests']

    def writes(self):
        """Status changes and creates that reached the service, oldest first."""
        return [r for r in self.requests() if r['method'] == 'POST']

    def endorsements(self):
        return {e['urn']: e for e in self.ask('endorsements')['endorsements']}

    def received(self, status=None):
        return [e for e in self.endorsements().values()
                if e['recipient'] == self.viewer and status in (None, e['status'])]

    def given(self, status=None):
        return [e for e in self.endorsements().values()
                if e['endorser'] == self.viewer and status in (None, e['status'])]

    def stop(self):
        if self.process.poll() is None:
            self.process.stdin.close()
            self.process.wait(10)


class Laurels:
    """The window program, seen through the accessibility tree."""

    def __init__(self, profile=None, *options, environment=None):
        arguments = [PROGRAMS / 'laurels', *options]
        if profile is not None:
            arguments += ['--profile', profile]
        self.log = tempfile.TemporaryFile('w+')
        self.process = subprocess.Popen(arguments, stderr=self.log, stdout=self.log,
                                        env={**os.environ, **(environment or {})})
        try:
            self.app = a11y.app('laurels', 60)  # a busy machine starts it late
        except AssertionError as vain:
            self.log.seek(0)
            raise AssertionError('%s; it has ended with %s and said: %s'
                                 % (vain, self.process.poll(), self.log.read())) from vain

    def find(self, role, name=None, **more):
        return a11y.find(self.app, role, name, **more)

    def dialog(self, title):
        return self.find('dialog', title, timeout=30)

    def shows(self, text):
        """Something on the screen outside tables has this text in its name."""
        return any(text in (thing.name or '') and a11y.has(thing, a11y.SHOWING) for thing in a11y.walk(self.app))

    def wait_for(self, text, timeout=30):
        until(lambda: self.shows(text), timeout, 'on the screen: %r' % text)

    def press(self, name, within=None):
        a11y.act(a11y.find(within or self.app, 'push button', name))

    def menu(self, beginning):
        """Chooses a menu entry, without opening the menu."""
        a11y.act(self.find('menu item', lambda name: name.startswith(beginning), showing=False))

    @property
    def table(self):
        return self.find('table', 'Endorsements', timeout=30)

    def rows(self, columns=None):
        return a11y.rows(self.table, columns)

    def wait_for_rows(self, count):
        until(lambda: a11y.row_count(self.table) == count, 30, '%s rows' % count)

    def click_row(self, row):
        a11y.click_cell(self.table, row, 1)
        until(lambda: a11y.selected_rows(self.table) == [row], what='row %d alone selected' % row)

    def close(self):
        """A clean end, as by the menu."""
        self.menu('Quit')
        code = self.process.wait(30)
        assert code == 0, 'laurels ended with %s:\n%s' % (code, self.output())

    def output(self):
        self.log.seek(0)
        return self.log.read()

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


def files_holding(directory, secret):
    """Files below a directory that hold these bytes."""
    return [p for p in pathlib.Path(directory).rglob('*') if p.is_file() and secret.encode() in p.read_bytes()]


def run(*tests):
    """Runs each test; a failure shows the picture of the screen by name and the program's output."""
    failed = 0
    for test in tests:
        try:
            test()
            print('ok      ' + test.__name__, flush=True)
        except Exception:
            failed += 1
            print('FAILED  ' + test.__name__, flush=True)
            traceback.print_exc()
            picture = pathlib.Path(os.environ.get('LAURELS_PICTURES', tempfile.gettempdir())) / (test.__name__ + '.png')
            a11y.shot(str(picture))
            print('picture: %s' % picture)
    print('%d passed, %d failed' % (len(tests) - failed, failed), flush=True)
    sys.exit(1 if failed else 0)
