# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later

# A folder that runs anywhere: beside the programs lies everything that Windows does not bring.
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION . RENAME LICENSE.txt)

# Where that comes from.
get_target_property(deploy_core Qt6::Core IMPORTED_LOCATION_RELEASE)
if(NOT deploy_core)
    get_target_property(deploy_core Qt6::Core IMPORTED_LOCATION)
endif()
cmake_path(GET deploy_core PARENT_PATH deploy_qt)
set(deploy_folders "${deploy_qt}")
foreach(folder IN LISTS CMAKE_PREFIX_PATH)
    list(APPEND deploy_folders "${folder}/bin")
endforeach()
if(MINGW)
    # The compiler's own: each of these files lies where the compiler finds it.
    foreach(library libstdc++-6.dll libgcc_s_seh-1.dll libwinpthread-1.dll)
        execute_process(COMMAND "${CMAKE_CXX_COMPILER}" -print-file-name=${library}
            OUTPUT_VARIABLE path OUTPUT_STRIP_TRAILING_WHITESPACE)
        if(IS_ABSOLUTE "${path}")
            cmake_path(GET path PARENT_PATH folder)
            list(APPEND deploy_folders "${folder}")
        endif()
    endforeach()
endif()
list(REMOVE_DUPLICATES deploy_folders)

# A cross-compiling Qt brings no windeployqt; it only chooses plugins.
set(deploy_windeployqt "")
if(NOT CMAKE_CROSSCOMPILING)
    find_program(LAURELS_WINDEPLOYQT windeployqt HINTS "${deploy_qt}" REQUIRED DOC "Qt's own collector of plugins")
    set(deploy_windeployqt "${LAURELS_WINDEPLOYQT}")
endif()
if(MINGW)
    set(deploy_tool objdump)
else()
    set(deploy_tool dumpbin)
endif()
configure_file("${CMAKE_CURRENT_LIST_DIR}/deploy.cmake.in" "${CMAKE_CURRENT_BINARY_DIR}/deploy.cmake" @ONLY)
install(SCRIPT "${CMAKE_CURRENT_BINARY_DIR}/deploy.cmake")
