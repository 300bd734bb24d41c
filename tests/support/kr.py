#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns the session's gnome-keyring by hand: kr.py lock | unlock PASSWORD | state | kill

lock and unlock never show a prompt; both print the state that follows. kill ends the daemon; the bus starts
a new one, locked, for whoever asks next. Debian's own Python has `gi`; another one in PATH may not.
"""
import os
import signal
import sys

from gi.repository import Gio, GLib

NAME = 'org.freedesktop.secrets'
SERVICE = '/org/freedesktop/secrets'
LOGIN = SERVICE + '/collection/login'
PATIENCE_MS = 5000


class Keyring:
    def __init__(self):
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)

    def call(self, path, interface, method, arguments, name=NAME):
        return self.bus.call_sync(name, path, interface, method, arguments, None, 0, PATIENCE_MS, None).unpack()

    def state(self):
        wanted = GLib.Variant('(ss)', ('org.freedesktop.Secret.Collection', 'Locked'))
        (locked,) = self.call(LOGIN, 'org.freedesktop.DBus.Properties', 'Get', wanted)
        return 'locked' if locked else 'unlocked'

    def lock(self):
        self.call(SERVICE, 'org.freedesktop.Secret.Service', 'Lock', GLib.Variant('(ao)', ([LOGIN],)))

    def unlock(self, password):
        """By gnome-keyring's own interface: the official one would ask on the screen."""
        plain = GLib.Variant('(sv)', ('plain', GLib.Variant('s', '')))
        _, session = self.call(SERVICE, 'org.freedesktop.Secret.Service', 'OpenSession', plain)
        secret = (session, b'', password.encode(), 'text/plain')
        self.call(SERVICE, 'org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface',
                  'UnlockWithMasterPassword', GLib.Variant('(o(oayays))', (LOGIN, secret)))

    def kill(self):
        (process,) = self.call('/', 'org.freedesktop.DBus', 'GetConnectionUnixProcessID',
                               GLib.Variant('(s)', (NAME,)), name='org.freedesktop.DBus')
        os.kill(process, signal.SIGKILL)


def main(arguments):
    keyring = Keyring()
    if arguments == ['kill']:
        keyring.kill()
        return
    if arguments == ['lock']:
        keyring.lock()
    elif len(arguments) == 2 and arguments[0] == 'unlock':
        keyring.unlock(arguments[1])
    elif arguments != ['state']:
        sys.exit(__doc__)
    print(keyring.state())


if __name__ == '__main__':
    main(sys.argv[1:])
