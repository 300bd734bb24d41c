# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What of the packages can be looked at without making one.
find_package(Python3 COMPONENTS Interpreter QUIET)
set_package_properties(Python3 PROPERTIES TYPE RECOMMENDED PURPOSE "Tests of what the packages are made of")
if(Python3_FOUND AND UNIX)
    add_test(NAME packaging_macos COMMAND Python3::Interpreter "${CMAKE_CURRENT_LIST_DIR}/test_macos.py")
    laurels_pin_environment(packaging_macos)
endif()
