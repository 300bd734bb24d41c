# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session manager as far as one program needs it: the X Session Management Protocol on ICE, on a local socket.

    manager = SessionManager()      start the program with SESSION_MANAGER=manager.address
    manager.wait_for_client()       it is known by now, since it waits for that before it shows anything
    manager.save()                  the session is to end: returns when the program has kept what it must
    manager.die()                   and now it ends
"""
import os
import shutil
import socket
import struct
import tempfile
import threading

PATIENCE = 30
# Minor opcodes of ICE, and those of XSMP.
BYTE_ORDER, CONNECTION_SETUP, CONNECTION_REPLY, PROTOCOL_SETUP, PROTOCOL_REPLY = 1, 2, 6, 7, 8
REGISTER, REGISTER_REPLY, SAVE_YOURSELF, SAVE_DONE, DIE, SAVE_COMPLETE = 1, 2, 3, 8, 9, 18
OURS = 1  # the major opcode of what this side sends in XSMP


def padded(data, size=8):
    return data + bytes(-len(data) % size)


def string(text):
    return padded(struct.pack('<H', len(text)) + text, 4)


class SessionManager:
    def __init__(self):
        self.directory = tempfile.mkdtemp(prefix='session-')
        path = os.path.join(self.directory, 'socket')
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(path)
        self.listener.listen(1)
        self.listener.settimeout(PATIENCE)
        self.address = 'local/%s:%s' % (socket.gethostname(), path)
        self.client = None
        self.meeting = threading.Thread(target=self.meet, daemon=True)
        self.meeting.start()

    def send(self, major, minor, first=0, second=0, body=b''):
        body = padded(body)
        self.client.sendall(struct.pack('<BBBBI', major, minor, first, second, len(body) // 8) + body)

    def read(self, size):
        data = b''
        while len(data) < size:
            more = self.client.recv(size - len(data))
            if not more:
                raise AssertionError('the program left its session manager')
            data += more
        return data

    def message(self):
        major, minor, _, _, length = struct.unpack('<BBBBI', self.read(8))
        self.read(8 * length)
        return major, minor

    def wait_for(self, minor, is_ice=False):
        while True:
            major, found = self.message()
            if found == minor and (major == 0) == is_ice:
                return

    def wait_for_client(self):
        self.meeting.join(PATIENCE)
        assert self.client and not self.meeting.is_alive(), 'the program has not found its session manager'

    def meet(self):
        self.client, _ = self.listener.accept()
        self.client.settimeout(PATIENCE)
        self.wait_for(BYTE_ORDER, True)
        self.send(0, BYTE_ORDER)
        self.wait_for(CONNECTION_SETUP, True)
        self.send(0, CONNECTION_REPLY, body=string(b'Laurels') + string(b'1'))
        self.wait_for(PROTOCOL_SETUP, True)
        self.send(0, PROTOCOL_REPLY, 0, OURS, string(b'Laurels') + string(b'1'))
        self.wait_for(REGISTER)
        name = b'laurels-test'
        self.send(OURS, REGISTER_REPLY, body=struct.pack('<I', len(name)) + name)
        # Who is new is asked to save at once.
        self.send(OURS, SAVE_YOURSELF, body=struct.pack('<BBBB', 1, 0, 0, 0))
        self.wait_for(SAVE_DONE)
        self.send(OURS, SAVE_COMPLETE)

    def save(self):
        self.send(OURS, SAVE_YOURSELF, body=struct.pack('<BBBB', 2, 1, 0, 0))  # both kinds, before a shutdown
        self.wait_for(SAVE_DONE)

    def die(self):
        self.send(OURS, DIE)

    def stop(self):
        if self.client:
            self.client.close()
        self.listener.close()
        shutil.rmtree(self.directory)
