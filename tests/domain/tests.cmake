# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
laurels_add_test(tst_urn)
laurels_add_test(tst_status)
laurels_add_test(tst_foldedtext)
laurels_add_test(tst_linkedinpages)
