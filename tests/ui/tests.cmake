# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
laurels_add_test(tst_accountdialog WIDGETS)
laurels_add_test(tst_actions WIDGETS)
laurels_add_test(tst_emptystate WIDGETS)
laurels_add_test(tst_endorsementspage WIDGETS)
laurels_add_test(tst_endorsingbar WIDGETS)
laurels_add_test(tst_heldbar WIDGETS)
laurels_add_test(tst_historycommands WIDGETS)
laurels_add_test(tst_letterkeys WIDGETS)
laurels_add_test(tst_looks WIDGETS)
laurels_add_test(tst_mainwindow WIDGETS)
laurels_add_test(tst_removeaccountdialog WIDGETS)
laurels_add_test(tst_skillsform WIDGETS)
laurels_add_test(tst_statuschips WIDGETS)
laurels_add_test(tst_undobar WIDGETS)

# Pictures of every page and dialog: build/…/laurels-screenshots DIRECTORY
add_executable(laurels-screenshots "${CMAKE_CURRENT_LIST_DIR}/screenshots.cpp")
target_link_libraries(laurels-screenshots PRIVATE laurels_testsupport laurels_ui)
target_precompile_headers(laurels-screenshots REUSE_FROM laurels_widgettest_pch)
add_test(NAME screenshots COMMAND laurels-screenshots "${CMAKE_BINARY_DIR}/screenshots")
laurels_pin_environment(screenshots)
