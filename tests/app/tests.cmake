# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The real laurels-cli.
laurels_add_fixture(laurels_clifixture LIBRARIES laurels_sandboxserver SOURCES
    cliarchivefixture.cpp cliarchivefixture.h clifixture.cpp clifixture.h)
target_compile_definitions(laurels_clifixture PUBLIC LAURELS_CLI_PROGRAM="$<TARGET_FILE:laurels-cli>")

function(laurels_add_cli_test test)
    laurels_add_test(${test} LIBRARIES laurels_clifixture ${ARGN})
    add_dependencies(${test} laurels-cli laurels-sandbox)
endfunction()
foreach(test IN ITEMS tst_cli tst_cliaccounts tst_clilist tst_clistatus tst_cliendorse tst_clipostpress
             tst_cliqueue tst_cliarchive tst_cliarchiveuse tst_clicontacts tst_clideletedata tst_clikill)
    laurels_add_cli_test(${test})
endforeach()
if(NOT Qt6Keychain_FOUND)
    target_compile_definitions(tst_cliaccounts PRIVATE LAURELS_WITHOUT_KEYCHAIN)
endif()
laurels_add_cli_test(tst_clibadinput Qt6::Sql)
laurels_add_cli_test(tst_clidamage Qt6::Sql)
# Limits and permissions as Unix has them.
if(UNIX)
    laurels_add_cli_test(tst_clifulldisk Qt6::Sql)
    laurels_add_cli_test(tst_clireadonly)
endif()
# A hundred starts of the program take their time under a sanitizer.
set_tests_properties(tst_clikill PROPERTIES TIMEOUT 900)
set_property(TEST tst_clikill APPEND PROPERTY ENVIRONMENT QTEST_FUNCTION_TIMEOUT=900000)

laurels_add_test(tst_invocation LIBRARIES laurels_cli)
laurels_add_test(tst_plaintext LIBRARIES laurels_cli)
laurels_add_test(tst_desktopname WIDGETS LIBRARIES laurels_desks)
if(WIN32)
    target_link_libraries(tst_desktopname PRIVATE shell32 ole32)
endif()
laurels_add_test(tst_composition LIBRARIES laurels_app Qt6::Sql)
laurels_add_test(tst_archivehandover WIDGETS LIBRARIES laurels_desks)
laurels_add_test(tst_upgrade WIDGETS LIBRARIES laurels_app Qt6::Sql)
add_dependencies(tst_composition laurels-sandbox)
laurels_add_test(tst_desks WIDGETS LIBRARIES laurels_desks)
