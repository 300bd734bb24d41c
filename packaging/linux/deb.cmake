# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The package for Debian and its relatives: `cpack -G DEB`, in a build directory.
find_program(LAURELS_DPKG dpkg DOC "Debian's package manager: without it no DEB is made")
if(NOT LAURELS_DPKG)
    return()
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
# The second line on.
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
    "Laurels shows every LinkedIn skill endorsement that you received or gave, lets
you decide with one key what is shown, and endorses others on purpose.
It works with LinkedIn's Endorsement API, with PostPress and with the data
archive that LinkedIn gives every member, and has sample data to look around.
.
Besides the window there are laurels-cli, which does the same in a terminal,
and laurels-sandbox, a local stand-in for both services. Laurels is not made
or endorsed by LinkedIn.")

# What the programs are linked with is found by itself; plugins and what is opened at run time are not: the
# window system, the database, and libsecret, by which QtKeychain reaches the keyring.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "qt6-qpa-plugins, libqt6sql6-sqlite, libsecret-1-0")
# Certificates of the services; a keyring (without one a sign-in lasts for the session); Wayland.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "ca-certificates, gnome-keyring | kwalletmanager | keepassxc, default-dbus-session-bus | dbus-session-bus, qt6-wayland")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "qt6-gtk-platformtheme")

# Read by cpack when it starts, and before it packs.
set(CPACK_PROJECT_CONFIG_FILE "${CMAKE_CURRENT_LIST_DIR}/cpack.cmake")
set(CPACK_LAURELS_CHANGELOG "${CMAKE_CURRENT_SOURCE_DIR}/changelog")
set(CPACK_PRE_BUILD_SCRIPTS "${CMAKE_CURRENT_LIST_DIR}/directories.cmake")
