# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The table of tst_sandboxswitches.
laurels_add_fixture(laurels_switchrows LIBRARIES laurels_sandboxserver SOURCES
    switchprobes.cpp switchprobes.h switchrows.cpp switchrows.h)

laurels_add_test(tst_strictrestli LIBRARIES laurels_sandboxserver)
laurels_add_test(tst_switches LIBRARIES laurels_sandboxserver)
laurels_add_test(tst_sampledata LIBRARIES laurels_sandboxserver)
laurels_add_test(tst_sandbox LIBRARIES laurels_sandboxserver)
laurels_add_test(tst_sandboxstrictness LIBRARIES laurels_sandboxserver)
laurels_add_test(tst_sandboxswitches LIBRARIES laurels_switchrows)
laurels_add_test(tst_postpresssandbox LIBRARIES laurels_sandboxserver)
laurels_add_test(tst_postpressstrictness LIBRARIES laurels_sandboxserver)
laurels_add_test(tst_postpressswitches LIBRARIES laurels_sandboxserver)
laurels_add_test(tst_sandboxprogram)
add_dependencies(tst_sandboxprogram laurels-sandbox)
target_compile_definitions(tst_sandboxprogram PRIVATE
    LAURELS_SANDBOX_PROGRAM="$<TARGET_FILE:laurels-sandbox>")
