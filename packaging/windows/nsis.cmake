# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The installer, and a ZIP for those who may not install: `cpack`, in a build directory.
set(CPACK_GENERATOR "NSIS;ZIP")
set(CPACK_PACKAGE_NAME Laurels)
set(CPACK_PACKAGE_FILE_NAME "laurels-${PROJECT_VERSION}-windows-x64")
set(CPACK_PACKAGE_INSTALL_DIRECTORY Laurels)
set(CPACK_PACKAGE_INSTALL_REGISTRY_KEY Laurels)
set(CPACK_PACKAGE_EXECUTABLES laurels Laurels) # what the start menu gets
set(CPACK_NSIS_PACKAGE_NAME Laurels)
set(CPACK_NSIS_DISPLAY_NAME Laurels)
set(CPACK_NSIS_MUI_ICON "${LAURELS_ICON}")
set(CPACK_NSIS_MUI_UNIICON "${LAURELS_ICON}")
set(CPACK_NSIS_INSTALLED_ICON_NAME "${CMAKE_INSTALL_BINDIR}\\laurels.exe")
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MANIFEST_DPI_AWARE ON)
# Of 64 bits, as what is in it.
set(CPACK_NSIS_DEFINES "Target amd64-unicode")

# The start menu's entry says by which name the window goes, so that both share one place on the taskbar.
set(CPACK_NSIS_CREATE_ICONS_EXTRA "
  !include \"${CMAKE_CURRENT_LIST_DIR}/shortcut.nsh\"
  !insertmacro NameShortcut \"$SMPROGRAMS\\$STARTMENU_FOLDER\\Laurels.lnk\" \"org.laurels.Laurels\"")
