# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What Windows shows of a program (icon, version) and how it treats it: the manifest asks for long paths, UTF-8
# as the code page, and pixels as each monitor has them.
set(LAURELS_ICON "${CMAKE_CURRENT_LIST_DIR}/laurels.ico")

function(laurels_add_windows_resources LAURELS_PROGRAM LAURELS_DESCRIPTION)
    set(in "${CMAKE_CURRENT_FUNCTION_LIST_DIR}")
    set(out "${CMAKE_CURRENT_BINARY_DIR}/windows/${LAURELS_PROGRAM}")
    set(LAURELS_MANIFEST "${out}.manifest")
    configure_file("${in}/program.manifest.in" "${LAURELS_MANIFEST}" @ONLY)
    configure_file("${in}/program.rc.in" "${out}.rc" @ONLY)
    set_source_files_properties("${out}.rc" PROPERTIES OBJECT_DEPENDS "${LAURELS_ICON};${LAURELS_MANIFEST}")
    # A library of its own: the resource compiler knows no options of a C++ compiler.
    add_library(${LAURELS_PROGRAM}_resources OBJECT "${out}.rc")
    set_target_properties(${LAURELS_PROGRAM}_resources PROPERTIES AUTOMOC OFF)
    target_link_libraries(${LAURELS_PROGRAM} PRIVATE ${LAURELS_PROGRAM}_resources)
endfunction()

laurels_add_windows_resources(laurels "Laurels")
laurels_add_windows_resources(laurels-cli "Laurels in a terminal")
laurels_add_windows_resources(laurels-sandbox "Laurels: stand-in for LinkedIn and PostPress")
