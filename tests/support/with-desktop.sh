#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with-desktop.sh [OPTION…] [--] COMMAND [ARGUMENT…]
#
# Runs COMMAND in a desktop session of its own (X server, window manager, session bus with accessibility,
# unlocked keyring, empty HOME) and ends with its exit code. Nothing of the session is left afterwards.
# Ends with 77 if a program that the session needs is not installed.
#
#   --no-display     no X server, window manager and accessibility: nothing can ask the person anything
#   --no-keyring     nothing unlocks the keyring: the service runs when asked for, and has no keyring yet
#   --no-secrets     a session bus on which nobody offers the Secret Service (nor accessibility)
#   --no-bus         no session bus at all
#   --home DIR       this HOME, kept afterwards: the same one again continues where the last run ended
#
# The keyring's password is "test". SCREEN sets the size of the screen (1280x800x24).
set -u

display=yes bus=session keyring=yes home=
while [ $# -gt 0 ]; do
    case $1 in
        --no-display) display=no ;;
        --no-keyring) keyring=no ;;
        --no-secrets) bus=bare keyring=no ;;
        --no-bus) bus=none keyring=no ;;
        --home) home=$2; shift ;;
        --) shift; break ;;
        -*) echo "with-desktop.sh: unknown option $1" >&2; exit 2 ;;
        *) break ;;
    esac
    shift
done
[ $# -gt 0 ] || { echo "with-desktop.sh: no command" >&2; exit 2; }

need() {
    for program; do
        command -v "$program" >/dev/null || { echo "with-desktop.sh: $program is not installed" >&2; exit 77; }
    done
}
[ $bus = none ] || need dbus-run-session
[ $bus = session ] && need gnome-keyring-daemon
[ $display = no ] || need Xvfb openbox xprop
[ $display = no ] || [ $bus != session ] || need gdbus

session=$(mktemp -d)
xvfb=
# shellcheck disable=SC2317  # called by the trap
end_session() {
    [ -z "$xvfb" ] || { kill "$xvfb"; wait "$xvfb"; } 2>/dev/null
    rm -rf "$session"
}
trap end_session EXIT

[ -n "$home" ] || home=$session/home
mkdir -p "$home"
mkdir -m 700 "$session/run"
export HOME=$home XDG_RUNTIME_DIR=$session/run XDG_CONFIG_HOME=$home/.config \
       XDG_DATA_HOME=$home/.local/share XDG_CACHE_HOME=$home/.cache XDG_STATE_HOME=$home/.local/state
export LC_ALL=${LC_ALL:-C.UTF-8} TZ=${TZ:-UTC}
unset WAYLAND_DISPLAY DISPLAY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL \
      XDG_CURRENT_DESKTOP DESKTOP_SESSION KDE_FULL_SESSION

if [ $display = yes ]; then
    exec 6>"$session/display"
    # Without -noreset the server begins anew whenever its last client leaves: a question of xprop answered
    # before the window manager has come takes the window manager, or the program under test, down with it.
    Xvfb -displayfd 6 -screen 0 "${SCREEN:-1280x800x24}" -nolisten tcp -dpi 96 -noreset 2>"$session/xvfb.log" &
    xvfb=$!
    exec 6>&-
    for _ in $(seq 200); do [ -s "$session/display" ] && break; sleep 0.05; done
    [ -s "$session/display" ] || { echo "with-desktop.sh: no X server" >&2; cat "$session/xvfb.log" >&2; exit 1; }
    DISPLAY=:$(cat "$session/display")
    export DISPLAY QT_QPA_PLATFORM=xcb
fi

# Runs inside the bus: what belongs to the session, then the command. The bus is talkative: its words go to a
# file, which is shown when something went wrong.
exec 7>&2
# shellcheck disable=SC2016  # expanded by the inner shell
inside='
    exec 2>&7 7>&-
    if [ "$WITH_KEYRING" = yes ]; then
        # --unlock reads the password up to the end of its input, makes the keyring where there is none, and
        # returns at once; with an empty input it would ask the person.
        printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
    fi
    manager=
    if [ -n "${DISPLAY-}" ]; then
        if [ "$WITH_ACCESSIBILITY" = yes ]; then
            # What a desktop does when a screen reader starts; programs show no tree otherwise.
            gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus \
                --method org.freedesktop.DBus.Properties.Set org.a11y.Status IsEnabled "<true>" >/dev/null || exit 97
        fi
        openbox >/dev/null 2>&1 & manager=$!
        for _ in $(seq 200); do
            xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q "window id" && break
            sleep 0.05
        done
        kill -0 "$manager" || { echo "with-desktop.sh: the window manager has ended" >&2; exit 97; }
    fi
    unset WITH_KEYRING WITH_ACCESSIBILITY
    "$@"
    code=$?
    [ -z "$manager" ] || { kill "$manager"; wait "$manager"; } 2>/dev/null
    exit $code'
export WITH_KEYRING=$keyring WITH_ACCESSIBILITY=no

case $bus in
    session)
        WITH_ACCESSIBILITY=yes dbus-run-session -- bash -c "$inside" with-desktop "$@" 2>"$session/bus.log" ;;
    bare)
        # No service directory is named, so nothing can be started on this bus.
        cat >"$session/bus.conf" <<'CONF'
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
CONF
        dbus-run-session --config-file="$session/bus.conf" -- bash -c "$inside" with-desktop "$@" \
            2>"$session/bus.log" ;;
    none)
        bash -c "$inside" with-desktop "$@" ;;
esac
code=$?
[ $code = 0 ] || cat "$session/bus.log" >&2 2>/dev/null
exit $code
