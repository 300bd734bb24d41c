# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person with nothing but the archive that LinkedIn sent: no token, no network, no keychain.

They open it, hide one endorsement, tick the to-do that comes of it, come back the next day, and open a newer
archive from the terminal, which shows that it is done.
"""
import json
import os
import pathlib
import re
import secrets
import subprocess
import tempfile
import urllib.parse
import zipfile

import laurels
from laurels import PROGRAMS, Laurels, a11y, files_holding, until

ISOLATES = dict.fromkeys(range(0x2066, 0x206a))  # around names
ADDRESS = 'www.linkedin.com/in/'
OWNER = 'Owen Imaginato'

# What was received, the newest first: person, address, skill, second, status.
QT = ('Nomi,Inventado', 'nomi-inventado-0a1b2c3d', 'Qt', '2024/10/18 09:14:27', 'ACCEPTED')
KITES = ('Perrin,"Fictivus, PhD"', 'perrinfictivus', 'Kite Repair', '2022/07/25 23:01:50', 'ACCEPTED')
FAUNA = ('"Alexandrine ""Lexi""",Tilbúin', 'alexandrine-tilbúin', '"Flora, Fauna"', '2019/12/01 06:30:15', 'HIDDEN')
CHESS = ('Zara,Testova', 'zara-testova', 'Chess', '2026/02/03 04:05:06', 'ACCEPTED')
RUST = ('Wilma,Erfunden', 'wilma-erfunden', 'Rust', '2020/02/03 04:05:06', 'PENDING')  # given
SHOWN = [['Nomi Inventado', 'Qt', 'Visible'], ['Perrin Fictivus, PhD', 'Kite Repair', 'Visible'],
         ['Alexandrine "Lexi" Tilbúin', 'Flora, Fauna', 'Hidden']]
QT_LINE = 'Hide Qt from Nomi Inventado'

private = secrets.token_hex(12)  # the mail in the archive
place = pathlib.Path(tempfile.mkdtemp(prefix='laurels archive '))
profile = place / 'profile'
temporary = place / 'tmp'
temporary.mkdir()
first = place / 'Basic_LinkedInDataExport_03-01-2026.zip.zip'  # as browsers call it
newer = place / 'Basic_LinkedInDataExport_06-01-2026.zip'


# The archives

def table(side, *endorsements):
    header = ('Endorsement Date,Skill Name,{0} First Name,{0} Last Name,{0} Public Url,Endorsement Status\n'
              .format(side))
    return header + ''.join('%s UTC,%s,%s,%s%s,%s\n' % (second, phrase, names, ADDRESS, slug, status)
                            for names, slug, phrase, second, status in endorsements)


def connections(*people):
    lines = ''.join('%s,https://%s%s,,Sample & Sons,Boat builder,09 Mar 2019\n'
                    % (names, ADDRESS, urllib.parse.quote(slug))
                    for names, slug, *_ in people)
    return ('Notes:\n"When exporting your connection data, some addresses are missing."\n\n'
            'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n' + lines)


def write_archive(path, *received):
    """As LinkedIn makes it, with files that are nobody's business; all given are Rust to Wilma."""
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as archive:
        archive.writestr('messages.csv', 'FROM,TO,CONTENT\nNomi,Owen,"Tell nobody: %s"\n' % private * 200)
        archive.writestr('Endorsement_Received_Info.csv', table('Endorser', *received))
        archive.writestr('Endorsement_Given_Info.csv', table('Endorsee', RUST))
        archive.writestr('Profile.csv', 'First Name,Last Name,Headline\nOwen,Imaginato,Maker of things\n')
        archive.writestr('Skills.csv', 'Name\nQt\nKite Repair\nChess\n')
        archive.writestr('Connections.csv', connections(QT, KITES, FAUNA, CHESS, RUST))


# The programs

# laurels-cli has no session bus, and so no keychain; the window needs one to be seen.
ALONE = {'DBUS_SESSION_BUS_ADDRESS': 'disabled:', 'TMPDIR': str(temporary)}


def window():
    return Laurels(str(profile), environment={'TMPDIR': str(temporary)})


class KeychainWatch:
    """Writes down whatever the keychain is asked for by anybody in this session."""

    def __init__(self):
        self.log = tempfile.TemporaryFile('w+')
        self.process = subprocess.Popen(['dbus-monitor', '--session', "destination='org.freedesktop.secrets'"],
                                        stdout=self.log)

    def calls(self):
        self.log.seek(0)
        return [line for line in self.log if line.startswith('method call')]

    def stop(self):
        self.process.terminate()
        self.process.wait()


def terminal(*arguments):
    """What laurels-cli answers: its exit code and its document."""
    done = subprocess.run([PROGRAMS / 'laurels-cli', '--profile', profile, '--json', *arguments],
                          capture_output=True, text=True, env={**os.environ, **ALONE})
    return done.returncode, json.loads(done.stdout) if done.stdout else done.stderr


def history():
    """What became of each wish, and what the archives showed."""
    path = place / 'history.json'
    code, said = terminal('export', 'history', str(path))
    assert code == 0, said
    return sorted((entry['skill'], entry['outcome'], entry['from'], entry['to'])
                  for entry in json.loads(path.read_text())['history'])


def queue():
    code, said = terminal('queue')
    assert code == 0, said
    return [(item['skill'], item['action'], item['state']) for item in said['queue']]


def has_no_network(app):
    """None of its sockets is one of the internet's."""
    process = pathlib.Path('/proc/%d' % app.process.pid)
    sockets = set()
    for entry in (process / 'fd').iterdir():
        try:
            sockets.update(re.findall(r'^socket:\[(\d+)\]$', os.readlink(entry)))
        except FileNotFoundError:
            pass  # closed meanwhile
    for kind in ('tcp', 'tcp6', 'udp', 'udp6'):
        for line in (process / 'net' / kind).read_text().splitlines()[1:]:
            assert line.split()[9] not in sockets, '%s: %s' % (kind, line)


def todo_list(app):
    return until(lambda: next((thing for role in ('tree', 'tree table')
                               for thing in a11y.find_all(app.app, role, 'To do on LinkedIn')), None),
                 30, 'the to-do list')


def todo_lines(app):
    return [cells[0].translate(ISOLATES) for cells in a11y.rows(todo_list(app))]


def received(app):
    a11y.key('ctrl+2')
    app.wait_for_rows(len(SHOWN))
    return [[cell.translate(ISOLATES) for cell in cells] for cells in app.rows([0, 1, 2])]


def is_clean_outside(before):
    """What is new beside the profile says nothing of what the archive holds."""
    assert not list(temporary.rglob('*')), list(temporary.rglob('*'))
    for path in homely() - before:
        content = path.read_bytes()
        for word in (private, 'Inventado', 'inventado', 'Fictivus', 'Kite Repair', 'Imaginato'):
            assert word.encode() not in content, '%s in %s' % (word, path)


def homely():
    return {path for path in pathlib.Path(os.environ['HOME']).rglob('*') if path.is_file()}


# The days

def the_archive_is_opened_from_the_first_page():
    write_archive(first, QT, KITES, FAUNA)
    before = homely()
    app = window()
    try:
        app.wait_for('Welcome to Laurels')
        app.press('Open your LinkedIn archive…')
        field = app.find('text', 'File name:', timeout=30)
        until(lambda: a11y.has(field, a11y.FOCUSED), what='the focus on the name of the file')
        a11y.key('ctrl+a')
        a11y.type_text(str(first))
        until(lambda: a11y.text(field) == str(first), what='the name of the file')
        a11y.key('Return')

        report = app.dialog('Your archive')
        text = '\n'.join(thing.name for thing in a11y.walk(report, into_tables=True)).translate(ISOLATES)
        for part in ('LinkedIn archive of %s' % OWNER, 'Received: 3 read, 3 kept', 'Given: 1 read, 1 kept',
                     'Endorsement_Received_Info.csv', 'Messages were not opened.'):
            assert part in text, (part, text)
        assert 'messages.csv' not in text, text
        a11y.act(a11y.find(report, 'push button', 'Close'))
        a11y.gone(app.app, 'dialog', 'Your archive')
        question = app.dialog('What do you want to review?')
        a11y.act(a11y.find(question, 'push button', 'Start'))
        a11y.gone(app.app, 'dialog', 'What do you want to review?')
        assert received(app) == SHOWN, received(app)
        has_no_network(app)
        app.close()
    finally:
        app.kill()
    is_clean_outside(before)


def a_hidden_one_becomes_a_todo_and_is_ticked():
    before = homely()
    app = window()
    try:
        assert received(app) == SHOWN, received(app)
        app.click_row(0)
        a11y.key('h')
        until(lambda: ', to do' in app.rows([2])[0][0], what='the wish in the list')
        code, said = terminal('accounts', 'add', 'archive', '--name', OWNER, str(first))
        assert code == 6, (code, said)  # the profile is in use

        a11y.key('ctrl+8')
        until(lambda: len(todo_lines(app)) == 2, what='a page and its to-do')
        page, todo = todo_lines(app)
        assert page.startswith('Your own skills on LinkedIn') and todo.startswith(QT_LINE), (page, todo)
        until(lambda: a11y.has(todo_list(app), a11y.FOCUSED) or a11y.selected_rows(todo_list(app)),
              what='the focus on the list')
        a11y.key('Down', 'space')
        until(lambda: 'to be confirmed by your next archive' in todo_lines(app)[1], what='the tick')
        until(lambda: a11y.has(a11y.cell(todo_list(app), 1, 0), a11y.CHECKED), what='the box as ticked')
        has_no_network(app)
        app.close()
    finally:
        app.kill()
    is_clean_outside(before)


def all_is_still_there_the_next_day():
    app = window()
    try:
        shown = received(app)
        assert [cells[:2] for cells in shown] == [cells[:2] for cells in SHOWN], shown
        assert shown[0][2].startswith('Hidden') and shown[1:] == SHOWN[1:], shown
        a11y.key('ctrl+8')
        until(lambda: len(todo_lines(app)) == 2, what='a page and its to-do')
        assert todo_lines(app)[1].startswith(QT_LINE), todo_lines(app)
        assert a11y.has(a11y.cell(todo_list(app), 1, 0), a11y.CHECKED)
        has_no_network(app)
        app.close()
    finally:
        app.kill()
    assert queue() == [('Qt', 'hide', 'visited')], queue()


def a_newer_archive_confirms_it_from_the_terminal():
    before = homely()
    write_archive(newer, CHESS, (*QT[:4], 'HIDDEN'), FAUNA)
    code, report = terminal('accounts', 'add', 'archive', '--name', OWNER, str(newer))
    assert code == 0, report
    assert report['since'] == {'new': 1, 'vanished': 1, 'changed': 1, 'renamed': 0}, report
    assert report['confirmed'] == 1, report
    assert queue() == []
    wanted = {('Qt', 'done', 'ACCEPTED', 'HIDDEN'), ('Chess', 'archive.new', 'UNKNOWN', 'ACCEPTED'),
              ('Kite Repair', 'archive.withdrawn', 'ACCEPTED', 'ACCEPTED')}
    assert len(history()) == 3 and set(history()) == wanted, history()
    code, listed = terminal('list', 'received')
    assert code == 0, listed
    assert [(each['person']['name'], each['skill'], each['status']) for each in listed['endorsements']] == [
        ('Zara Testova', 'Chess', 'ACCEPTED'), ('Nomi Inventado', 'Qt', 'HIDDEN'),
        ('Alexandrine "Lexi" Tilbúin', 'Flora, Fauna', 'HIDDEN')], listed
    is_clean_outside(before)


def the_window_shows_what_the_newer_one_brought():
    app = window()
    try:
        shown = received(app)
        assert shown == [['Zara Testova', 'Chess', 'Visible'], ['Nomi Inventado', 'Qt', 'Hidden'], SHOWN[2]], shown
        a11y.key('ctrl+8')
        app.wait_for('Nothing to do on LinkedIn')
        a11y.key('ctrl+7')
        activity = app.find('table', 'Activity', timeout=30)
        until(lambda: a11y.row_count(activity) == len(history()), 30, 'all of the history')
        done = [cells[1:5] for cells in a11y.rows(activity) if cells[4] == 'Done']
        assert [[cell.translate(ISOLATES) for cell in cells] for cells in done] == [
            ['Hide', 'Nomi Inventado', 'Qt', 'Done']], a11y.rows(activity)
        app.close()
    finally:
        app.kill()


def the_profile_is_the_only_place_and_holds_no_mail():
    names = {path.name for path in profile.iterdir()}
    assert {'accounts.json', 'cache.sqlite', 'records.sqlite'} <= names, names
    assert files_holding(profile, 'Zara Testova'), 'the names are kept, so that they are there offline'
    assert profile.stat().st_mode & 0o077 == 0, oct(profile.stat().st_mode)
    for path in profile.glob('archive-*'):
        assert path.stat().st_mode & 0o077 == 0, (path, oct(path.stat().st_mode))
    assert not [path for path in profile.rglob('*') if path.suffix in ('.csv', '.zip')]
    assert not files_holding(profile, private), files_holding(profile, private)
    assert not files_holding(profile, 'Tell nobody')
    places = {path.relative_to(place).parts[0] for path in place.rglob('*')}
    assert not keychain.calls(), keychain.calls()
    assert places == {'profile', 'tmp', first.name, newer.name, 'history.json'}, places


keychain = KeychainWatch()
try:
    laurels.run(the_archive_is_opened_from_the_first_page, a_hidden_one_becomes_a_todo_and_is_ticked,
                all_is_still_there_the_next_day, a_newer_archive_confirms_it_from_the_terminal,
                the_window_shows_what_the_newer_one_brought, the_profile_is_the_only_place_and_holds_no_mail)
finally:
    keychain.stop()
