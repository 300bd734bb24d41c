# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What is built for Windows, but not run under Wine, and why.
set(not_under_wine
    tst_bench   # asks only that the benchmark runs; Wine's times would tell nothing
    tst_clikill # a hundred programs started and killed: minutes under Wine, where a start is slow
)
foreach(test IN LISTS not_under_wine)
    set_tests_properties(${test} PROPERTIES DISABLED ON)
endforeach()
