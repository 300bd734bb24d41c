# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
laurels_add_test(tst_restli)
laurels_add_test(tst_requests)
laurels_add_test(tst_offsetlink)
laurels_add_test(tst_parsers)
laurels_add_test(tst_people)
laurels_add_test(tst_restlierrors)
laurels_add_test(tst_linkedinbackend)
laurels_add_test(tst_linkedinconnection)
laurels_add_test(tst_linkedinsandbox LIBRARIES laurels_sandboxserver)
