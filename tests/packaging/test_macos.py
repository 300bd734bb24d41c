# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What of the bundle for macOS can be looked at on any system: its description, its icon, and how it is signed."""
import os
import pathlib
import plistlib
import re
import stat
import struct
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
MACOS = ROOT / 'packaging' / 'macos'
RECORDER = '''#!/bin/sh
printf '%s\\n' "${0##*/} $*" >>"$CALLS"
case "$*" in *"${FAILS:-none}"*) exit 1 ;; esac
'''


def description(**values):
    text = (MACOS / 'Info.plist.in').read_text('utf-8')
    for name, value in values.items():
        text = text.replace('@%s@' % name, value)
    return plistlib.loads(text.encode('utf-8'))


class Description(unittest.TestCase):
    def setUp(self):
        self.plist = description(PROJECT_VERSION='7.8.9', LAURELS_MACOS_MINIMUM='12.0')

    def test_everything_is_filled_in(self):
        self.assertNotIn('@', repr(self.plist))
        for key in ('CFBundleShortVersionString', 'CFBundleVersion'):
            self.assertEqual(self.plist[key], '7.8.9')
        self.assertEqual(self.plist['LSMinimumSystemVersion'], '12.0')

    def test_it_names_what_is_in_the_bundle(self):
        bundle = (MACOS / 'bundle.cmake').read_text('utf-8')
        self.assertIn('install(TARGETS %s ' % self.plist['CFBundleExecutable'], bundle)
        self.assertIn('/%s"' % self.plist['CFBundleIconFile'], bundle)

    def test_the_program_gives_itself_the_same_name(self):
        sources = [path.read_text('utf-8') for path in ROOT.joinpath('app').glob('*.cpp')]
        naming = [source for source in sources if 'setDesktopFileName(' in source]
        self.assertTrue(naming and all('"%s"' % self.plist['CFBundleIdentifier'] in each for each in naming))

    def test_archives_are_opened_but_never_unasked(self):
        archive, = self.plist['CFBundleDocumentTypes']
        self.assertEqual(archive['LSHandlerRank'], 'Alternate')
        self.assertIn('public.zip-archive', archive['LSItemContentTypes'])
        self.assertTrue(self.plist['NSHighResolutionCapable'])


class Icon(unittest.TestCase):
    def test_it_is_made_of_the_pictures(self):
        with tempfile.TemporaryDirectory() as place:
            made = pathlib.Path(place, 'laurels.icns')
            subprocess.run([MACOS / 'make-icon', made], check=True)
            self.assertEqual(made.read_bytes(), (MACOS / 'laurels.icns').read_bytes())

    def test_each_part_is_a_png_of_its_size(self):
        pixels = {b'ic11': 32, b'ic12': 64, b'ic07': 128, b'ic13': 256, b'ic08': 256, b'ic14': 512, b'ic09': 512}
        content = (MACOS / 'laurels.icns').read_bytes()
        self.assertEqual(struct.unpack('>4sI', content[:8]), (b'icns', len(content)))
        found, place = {}, 8
        while place < len(content):
            kind, length = struct.unpack('>4sI', content[place:place + 8])
            picture = content[place + 8:place + length]
            self.assertEqual(picture[:8], b'\x89PNG\r\n\x1a\n')
            width, height = struct.unpack('>II', picture[16:24])
            self.assertEqual(width, height)
            found[kind] = width
            place += length
        self.assertEqual(found, pixels)


class Signature(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.place = pathlib.Path(folder.name)
        self.calls = self.place / 'calls'
        self.app = self.place / 'with blanks' / 'Laurels.app'
        for name in ('MacOS/laurels', 'MacOS/laurels-cli', 'MacOS/laurels-sandbox',
                     'Frameworks/libzip.5.dylib', 'Frameworks/QtCore.framework/Versions/A/QtCore',
                     'PlugIns/platforms/libqcocoa.dylib'):
            path = self.app / 'Contents' / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()
        for tool in ('codesign', 'xcrun', 'spctl'):
            path = self.place / tool
            path.write_text(RECORDER)
            path.chmod(path.stat().st_mode | stat.S_IXUSR)

    def run_script(self, name, *arguments, fails='none'):
        """Its exit code, and what it called."""
        self.calls.write_text('')
        environment = dict(os.environ, PATH='%s:%s' % (self.place, os.environ['PATH']), CALLS=str(self.calls),
                           FAILS=fails)
        done = subprocess.run([MACOS / name, *arguments], env=environment, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL)
        return done.returncode, self.calls.read_text().splitlines()

    def test_what_is_within_comes_first(self):
        for identity in ([], ['Developer ID Application: Somebody']):
            code, calls = self.run_script('sign', self.app, *identity)
            self.assertEqual(code, 0)
            order = [re.sub('.*/', '', call) for call in calls]
            self.assertEqual(order, ['libzip.5.dylib', 'libqcocoa.dylib', 'QtCore.framework', 'laurels-cli',
                                     'laurels-sandbox', 'Laurels.app', 'Laurels.app'])
            self.assertTrue(all('--deep' not in call for call in calls[:-1]))
            self.assertIn('--verify', calls[-1])

    def test_a_name_gets_the_hardened_runtime(self):
        _, calls = self.run_script('sign', self.app, 'Developer ID Application: Somebody')
        for call in calls[:-1]:
            self.assertIn('--sign Developer ID Application: Somebody --timestamp', call)
            is_program = 'dylib' not in call and 'framework' not in call
            self.assertEqual('--options runtime --entitlements %s/laurels.entitlements' % MACOS in call, is_program)

    def test_nobody_gets_none(self):
        _, calls = self.run_script('sign', self.app)
        for call in calls[:-1]:
            self.assertIn('--force --sign - /', call)

    def test_what_cannot_be_signed_ends_it(self):
        for part in ('libzip.5.dylib', 'QtCore.framework', 'laurels-cli'):
            code, calls = self.run_script('sign', self.app, fails=part)
            self.assertNotEqual(code, 0)
            self.assertTrue(calls[-1].endswith(part))

    def test_no_exception_is_asked_for(self):
        text = (MACOS / 'laurels.entitlements').read_bytes()
        self.assertEqual(plistlib.loads(text), {})
        self.assertNotIn(b'<!--', text)

    def test_apple_is_asked_about_what_is_signed(self):
        code, calls = self.run_script('notarise', 'a.dmg', 'Somebody', 'profile')
        self.assertEqual(code, 0)
        self.assertEqual([call.split()[:3] for call in calls],
                         [['codesign', '--force', '--sign'], ['xcrun', 'notarytool', 'submit'],
                          ['xcrun', 'stapler', 'staple'], ['spctl', '--assess', '--type']])
        self.assertEqual(self.run_script('notarise', 'a.dmg', '-', 'profile'), (2, []))
        self.assertNotEqual(self.run_script('notarise', 'a.dmg', 'Somebody', 'profile', fails='staple')[0], 0)

    def test_usage(self):
        for name in ('sign', 'notarise'):
            self.assertEqual(self.run_script(name), (2, []))
            self.assertEqual(self.run_script(name, '--help'), (0, []))


unittest.main()
