#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# keychain-restart.sh PROGRAM: PROGRAM saves in one desktop session and reads in the next, same HOME.
set -eu
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
in_session=$(dirname "$0")/../support/with-desktop.sh
"$in_session" --no-display --home "$home" "$1" saves
"$in_session" --no-display --home "$home" "$1" reads
