# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
laurels_add_test(tst_accountmodel)
laurels_add_test(tst_endorsementmodel)
laurels_add_test(tst_endorsementmodelrandom)
laurels_add_test(tst_endorsementselection)
laurels_add_test(tst_errortext)
laurels_add_test(tst_export)
laurels_add_test(tst_profileskillsmodel)
laurels_add_test(tst_reviewprogress)
laurels_add_test(tst_rowdiff)
laurels_add_test(tst_searchquery)
laurels_add_test(tst_suggestions)
laurels_add_test(tst_words)
