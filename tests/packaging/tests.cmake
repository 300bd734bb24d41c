# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What of the packages can be looked at without making one.
find_package(Python3 COMPONENTS Interpreter QUIET)
set_package_properties(Python3 PROPERTIES TYPE RECOMMENDED PURPOSE "Tests of what the packages are made of")
if(Python3_FOUND AND UNIX) # a shell runs the scripts
    foreach(name macos version)
        add_test(NAME packaging_${name}
            COMMAND Python3::Interpreter "${CMAKE_CURRENT_LIST_DIR}/test_${name}.py")
        laurels_pin_environment(packaging_${name})
    endforeach()
endif()
