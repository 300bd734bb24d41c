# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One version number: project(VERSION). What has to repeat it does so rightly, and nothing else does."""
import datetime
import email.utils
import pathlib
import re
import unittest
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]
PACKAGING = ROOT / 'packaging'
NUMBER = r'\d+\.\d+\.\d+'
# Each of these names releases, the newest first; the tests below look at them.
LISTS = (PACKAGING / 'changelog', PACKAGING / 'linux' / 'org.laurels.Laurels.metainfo.xml')


def text(*path):
    return pathlib.Path(ROOT, *path).read_text('utf-8')


def version():
    found, = re.findall(r'^project\(Laurels VERSION (%s) ' % NUMBER, text('CMakeLists.txt'), re.MULTILINE)
    return found


class Version(unittest.TestCase):
    def test_the_changelog_has_it(self):
        newest = re.match(r'laurels \((%s)\) ' % NUMBER, text('packaging', 'changelog'))
        self.assertEqual(newest[1], version())

    def test_the_metainfo_has_what_the_changelog_has(self):
        changelog = text('packaging', 'changelog')
        versions = re.findall(r'^laurels \((%s)\) ' % NUMBER, changelog, re.MULTILINE)
        times = re.findall(r'^ -- .*>  (.*)$', changelog, re.MULTILINE)
        days = [email.utils.parsedate_to_datetime(time).astimezone(datetime.timezone.utc).date().isoformat()
                for time in times]
        releases = xml.etree.ElementTree.parse(LISTS[1]).findall('releases/release')
        self.assertEqual([(each.get('version'), each.get('date')) for each in releases], list(zip(versions, days)))

    def test_nothing_else_repeats_it(self):
        number = re.compile(r'(?<![\d.])%s(?![\d.]*\d)' % re.escape(version()))
        found = [str(ROOT / 'CMakeLists.txt')] if len(number.findall(text('CMakeLists.txt'))) != 1 else []
        files = [ROOT / 'README.md', ROOT / 'CMakePresets.json']
        for folder in ('app', 'core', 'ui', 'packaging'):
            files += [path for path in ROOT.joinpath(folder).rglob('*') if path.is_file()]
        for path in files:
            if path in LISTS:
                continue
            lines = path.read_text('utf-8', errors='replace').splitlines()
            # The libraries of the flatpak have numbers of their own.
            if any(number.search(line) and 'tag:' not in line for line in lines):
                found.append(str(path))
        self.assertEqual(found, [])

    def test_the_man_pages_have_none(self):
        for page in PACKAGING.joinpath('linux').glob('*.1'):
            title, = re.findall(r'^\.TH (.*)$', page.read_text('utf-8'), re.MULTILINE)
            self.assertRegex(title, r'^\S+ 1 \d{4}-\d\d-\d\d Laurels "User Commands"$')

    def test_the_flatpak_is_made_of_what_lies_here(self):
        module = text('packaging', 'linux', 'flatpak', 'org.laurels.Laurels.yaml').split('- name: laurels\n')[1]
        self.assertIn('type: dir\n', module)
        self.assertNotRegex(module, r'tag:|commit:|url:')

    def test_the_flatpak_and_the_hosted_build_take_the_same_libraries(self):
        def found(pattern, *path):
            return {name.lower(): number for name, number in re.findall(pattern, text(*path))}
        flatpak = found(r'/([\w-]+)\.git\n\s+tag: (\S+)', 'packaging', 'linux', 'flatpak', 'org.laurels.Laurels.yaml')
        hosted = found(r'repository: [\w-]+/([\w-]+)\n\s+ref: (\S+)', '.github', 'workflows', 'build.yml')
        del hosted['zlib']  # a part of the flatpak's runtime
        self.assertEqual(flatpak, hosted)
        self.assertEqual(len(flatpak), 4)


unittest.main()
