# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Two packages of the same programs are the same, byte by byte: every time in them is the one of the newest
# entry in the changelog. An outer SOURCE_DATE_EPOCH has its way.
if(NOT DEFINED ENV{SOURCE_DATE_EPOCH})
    execute_process(COMMAND dpkg-parsechangelog -l "${CPACK_LAURELS_CHANGELOG}" -S Timestamp
        OUTPUT_VARIABLE time OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    set(ENV{SOURCE_DATE_EPOCH} "${time}")
endif()
