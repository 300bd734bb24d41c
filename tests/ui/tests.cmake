# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The window, to be filled and used.
laurels_add_fixture(laurels_windowfixture WIDGETS SOURCES
    archivewindowfixture.cpp archivewindowfixture.h windowfixture.cpp windowfixture.h)

# The window in one state after the other, and what goes through all that is on screen.
laurels_add_fixture(laurels_windowwalks WIDGETS SOURCES
    accesswalk.cpp accesswalk.h contrastwalk.cpp contrastwalk.h dialogstates.cpp stage.cpp stage.h
    textwalk.cpp textwalk.h windowstates.cpp windowstates.h)

laurels_add_test(tst_access WIDGETS LIBRARIES laurels_windowwalks)
laurels_add_test(tst_aboutbox WIDGETS)
laurels_add_test(tst_accountdialog WIDGETS)
laurels_add_test(tst_actions WIDGETS)
laurels_add_test(tst_activitypage WIDGETS)
laurels_add_test(tst_archivecommands WIDGETS LIBRARIES laurels_windowfixture)
laurels_add_test(tst_badtext WIDGETS LIBRARIES laurels_windowwalks)
laurels_add_test(tst_badtextout WIDGETS)
laurels_add_test(tst_commandbar WIDGETS)
laurels_add_test(tst_deletedatadialog WIDGETS)
laurels_add_test(tst_desklist WIDGETS)
laurels_add_test(tst_detailspane WIDGETS)
laurels_add_test(tst_detailssplitter WIDGETS)
laurels_add_test(tst_emptystate WIDGETS)
laurels_add_test(tst_endorsementspage WIDGETS)
laurels_add_test(tst_endorsingbar WIDGETS)
laurels_add_test(tst_heldbar WIDGETS)
laurels_add_test(tst_historycommands WIDGETS)
laurels_add_test(tst_keyeditor WIDGETS)
laurels_add_test(tst_keymap WIDGETS)
laurels_add_test(tst_letterkeys WIDGETS)
laurels_add_test(tst_looks WIDGETS)
laurels_add_test(tst_mainwindow WIDGETS LIBRARIES laurels_windowfixture)
laurels_add_test(tst_openedarchive WIDGETS LIBRARIES laurels_windowfixture)
laurels_add_test(tst_palettefix WIDGETS)
laurels_add_test(tst_peoplepage WIDGETS)
laurels_add_test(tst_preferencesdialog WIDGETS)
laurels_add_test(tst_removeaccountdialog WIDGETS)
laurels_add_test(tst_settings WIDGETS)
laurels_add_test(tst_skillsform WIDGETS)
laurels_add_test(tst_skillspage WIDGETS)
laurels_add_test(tst_statusbardelegate WIDGETS)
laurels_add_test(tst_statuschips WIDGETS)
laurels_add_test(tst_todopage WIDGETS)
laurels_add_test(tst_undobar WIDGETS)
laurels_add_test(tst_windowaccounts WIDGETS LIBRARIES laurels_windowfixture)

# Pictures of every page and dialog: build/…/laurels-screenshots DIRECTORY
add_executable(laurels-screenshots "${CMAKE_CURRENT_LIST_DIR}/screenshots.cpp")
target_link_libraries(laurels-screenshots PRIVATE laurels_widgettestsupport)
target_precompile_headers(laurels-screenshots REUSE_FROM laurels_widgettest_pch)
add_test(NAME screenshots COMMAND laurels-screenshots "${CMAKE_BINARY_DIR}/screenshots")
laurels_pin_environment(screenshots)
