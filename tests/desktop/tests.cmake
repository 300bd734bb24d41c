# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The real programs from outside: a display, a keyring and a window manager of their own for each test.
foreach(name demo account archive desk ends postpress troubles)
    add_test(NAME desktop_${name}
        COMMAND "${LAURELS_WITH_DESKTOP}"
            /usr/bin/python3 "${CMAKE_CURRENT_LIST_DIR}/test_${name}.py" "$<TARGET_FILE_DIR:laurels>")
    set_tests_properties(desktop_${name} PROPERTIES
        TIMEOUT 300
        SKIP_RETURN_CODE 77
        ENVIRONMENT "LSAN_OPTIONS=suppressions=${CMAKE_CURRENT_LIST_DIR}/../support/lsan.supp:print_suppressions=0")
endforeach()
