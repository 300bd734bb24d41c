# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
laurels_add_test(tst_cli LIBRARIES laurels_sandboxserver)
add_dependencies(tst_cli laurels-cli laurels-sandbox)
target_compile_definitions(tst_cli PRIVATE LAURELS_CLI_PROGRAM="$<TARGET_FILE:laurels-cli>")
laurels_add_test(tst_invocation LIBRARIES laurels_cli)
laurels_add_test(tst_plaintext LIBRARIES laurels_cli)
laurels_add_test(tst_composition LIBRARIES laurels_app)
add_dependencies(tst_composition laurels-sandbox)
