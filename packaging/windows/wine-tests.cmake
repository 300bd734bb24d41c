# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What is built for Windows, but not run under Wine, and why.
set(not_under_wine
    tst_bench           # asks only that the benchmark runs; Wine's times would tell nothing
    tst_cli.*           # start hundreds of programs, each of which takes a second there: check-windows starts some
    tst_rawserver       # Wine does not tell the other side that a connection was reset
    tst_transportsafety # the same
    tst_faultmatrix_.*) # ten minutes: each fault starts a server of many threads anew
get_property(tests DIRECTORY PROPERTY TESTS)
foreach(pattern IN LISTS not_under_wine)
    set(matching ${tests})
    list(FILTER matching INCLUDE REGEX "^${pattern}$")
    set_tests_properties(${matching} PROPERTIES DISABLED ON)
endforeach()
