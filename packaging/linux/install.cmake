# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What makes installed programs a part of a desktop. One name for the desktop file, the metainfo and the icon:
# the one that the program gives itself (QGuiApplication::setDesktopFileName()).
set(id org.laurels.Laurels)
set(here "${CMAKE_CURRENT_LIST_DIR}")
set(share "${CMAKE_INSTALL_DATAROOTDIR}")

install(FILES "${here}/${id}.desktop" "${here}/zz-laurels-archive.desktop"
    DESTINATION "${share}/applications")
install(FILES "${here}/${id}.metainfo.xml" DESTINATION "${share}/metainfo")

# The pictures were made from the drawing: rsvg-convert -w SIZE -h SIZE, then optipng -strip all.
install(FILES "${here}/../../resources/icons/laurels.svg"
    DESTINATION "${share}/icons/hicolor/scalable/apps" RENAME ${id}.svg)
foreach(size 16 22 24 32 48 64 128 256 512)
    install(FILES "${here}/icons/${size}.png"
        DESTINATION "${share}/icons/hicolor/${size}x${size}/apps" RENAME ${id}.png)
endforeach()

# The changelog has Debian's form and is complete: the package has no other one.
install(FILES "${here}/copyright" "${here}/../changelog" DESTINATION "${share}/doc/laurels")
set(compressed "${share}/doc/laurels/changelog")
foreach(program laurels laurels-cli laurels-sandbox)
    install(FILES "${here}/${program}.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
    list(APPEND compressed "${CMAKE_INSTALL_MANDIR}/man1/${program}.1")
endforeach()

# As Debian's policy asks. -n leaves out name and time, which would make each package another one.
install(CODE "
    foreach(file IN ITEMS ${compressed})
        execute_process(COMMAND gzip -9nf \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/\${file}\"
            COMMAND_ERROR_IS_FATAL ANY)
    endforeach()")
