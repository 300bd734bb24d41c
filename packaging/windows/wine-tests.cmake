# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What is built for Windows, but not run under Wine, and why.
set(not_under_wine
    tst_bench           # asks only that the benchmark runs; Wine's times would tell nothing
    tst_cli.*           # start hundreds of programs, each of which takes a second there: check-windows starts some
    tst_rawserver       # Wine does not tell the other side that a connection was reset
    tst_transport.*     # the same; and they tell slow from dead, where Wine may stand still for half a second
    tst_.+switches      # the same, and thousands of server threads
    tst_faultmatrix_.*) # ten minutes: each fault starts a server of many threads anew
get_property(tests DIRECTORY PROPERTY TESTS)
foreach(pattern IN LISTS not_under_wine)
    set(matching ${tests})
    list(FILTER matching INCLUDE REGEX "^${pattern}$")
    set_tests_properties(${matching} PROPERTIES DISABLED ON)
endforeach()

# Start a server of many threads again and again: two such at a time keep each other from getting anywhere.
set(one_at_a_time ${tests})
list(FILTER one_at_a_time INCLUDE REGEX "sandbox")
set_tests_properties(${one_at_a_time} PROPERTIES RESOURCE_LOCK sandbox)
