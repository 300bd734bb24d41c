# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later

# libzip and cpp-httplib, which are not found in the same way everywhere: laurels_zip and httplib::httplib.
find_package(httplib CONFIG QUIET) # newer packages bring it
add_library(laurels_zip INTERFACE)

if(WIN32)
    # pkg-config would tell of the libraries of the system that cross-compiles.
    set(ZLIB_USE_STATIC_LIBS ON) # as libzip, and one file less to go with the programs
    find_package(ZLIB REQUIRED) # libzip's file names its target, and does not look for it
    find_package(libzip REQUIRED)
    target_link_libraries(laurels_zip INTERFACE libzip::zip)
    if(NOT TARGET httplib::httplib)
        find_path(LAURELS_HTTPLIB_INCLUDE_DIR httplib.h REQUIRED DOC "Where cpp-httplib's header is")
        add_library(laurels_httplib INTERFACE)
        target_include_directories(laurels_httplib SYSTEM INTERFACE "${LAURELS_HTTPLIB_INCLUDE_DIR}")
        add_library(httplib::httplib ALIAS laurels_httplib)
    endif()
    return()
endif()

find_package(PkgConfig REQUIRED)
# Not by its CMake file: Debian's asks for programs of another package.
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
target_link_libraries(laurels_zip INTERFACE PkgConfig::libzip)
if(NOT TARGET httplib::httplib)
    pkg_check_modules(httplib REQUIRED IMPORTED_TARGET cpp-httplib)
    add_library(httplib::httplib ALIAS PkgConfig::httplib)
endif()
