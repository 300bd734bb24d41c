# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Laurels.app, by `cmake --install`, and a DMG with it, by `cpack`. Written after the documentation of CMake, Qt
# and Apple, and never run on a Mac.

# Put together when it is installed: in a build directory the programs lie side by side as on any system,
# which is how the tests and the sample data find them.
set(contents Laurels.app/Contents)
set(here "${CMAKE_CURRENT_LIST_DIR}")
install(TARGETS laurels laurels-cli laurels-sandbox RUNTIME DESTINATION "${contents}/MacOS")
# macdeployqt looks for libraries where the programs would.
set_target_properties(laurels laurels-cli laurels-sandbox PROPERTIES INSTALL_RPATH_USE_LINK_PATH ON)

# Without a target the compiler builds for the system that it runs on.
set(LAURELS_MACOS_MINIMUM "${CMAKE_OSX_DEPLOYMENT_TARGET}")
if(NOT LAURELS_MACOS_MINIMUM)
    execute_process(COMMAND sw_vers -productVersion
        OUTPUT_VARIABLE LAURELS_MACOS_MINIMUM OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
endif()
configure_file("${here}/Info.plist.in" "${CMAKE_CURRENT_BINARY_DIR}/macos/Info.plist" @ONLY)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/macos/Info.plist" DESTINATION "${contents}")
install(FILES "${here}/laurels.icns" "${here}/../../LICENSE" DESTINATION "${contents}/Resources")

# Qt and the other libraries come into the bundle, then everything is signed.
find_program(LAURELS_MACDEPLOYQT macdeployqt HINTS "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS}"
    DOC "Qt's tool that copies Qt into a bundle: without it Laurels.app runs on this computer only")
set(LAURELS_MACOS_IDENTITY "-" CACHE STRING
    "Whose signature Laurels.app gets: a Developer ID Application in the keychain, or - for nobody's")
configure_file("${here}/deploy.cmake.in" "${CMAKE_CURRENT_BINARY_DIR}/macos/deploy.cmake" @ONLY)
install(SCRIPT "${CMAKE_CURRENT_BINARY_DIR}/macos/deploy.cmake")

set(CPACK_GENERATOR DragNDrop)
set(architecture "${CMAKE_SYSTEM_PROCESSOR}")
if(CMAKE_OSX_ARCHITECTURES)
    list(JOIN CMAKE_OSX_ARCHITECTURES "-" architecture)
endif()
set(CPACK_PACKAGE_FILE_NAME "Laurels-${PROJECT_VERSION}-${architecture}")
set(CPACK_DMG_VOLUME_NAME Laurels)
# The GPL asks nobody to agree to it before they use a program.
set(CPACK_DMG_SLA_USE_RESOURCE_FILE_LICENSE OFF)
