# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later

# LinkedIn's backend against the sandbox.
laurels_add_fixture(laurels_linkedinfixture LIBRARIES laurels_sandboxserver SOURCES
    linkedinfixture.cpp linkedinfixture.h)

laurels_add_test(tst_restli)
laurels_add_test(tst_requests)
laurels_add_test(tst_offsetlink)
laurels_add_test(tst_parsers)
laurels_add_test(tst_people)
laurels_add_test(tst_restlierrors)
laurels_add_test(tst_linkedinbackend)
laurels_add_test(tst_linkedinconnection)
laurels_add_test(tst_linkedinsandbox LIBRARIES laurels_linkedinfixture)
laurels_add_test(tst_linkedinsandboxwrites LIBRARIES laurels_linkedinfixture)
laurels_add_test(tst_postpressinput)
laurels_add_test(tst_postpresserrors)
laurels_add_test(tst_postpressrequests)
laurels_add_test(tst_postpressparsers)
laurels_add_test(tst_postpressprofile)
laurels_add_test(tst_postpressbackend)
laurels_add_test(tst_postpressconnection)
laurels_add_test(tst_postpressprobe)
