# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
laurels_add_test(tst_fakehttpclient)
laurels_add_test(tst_httpclient)
laurels_add_test(tst_httperrors)
laurels_add_test(tst_job)
laurels_add_test(tst_networkerrors)
laurels_add_test(tst_origin)
laurels_add_test(tst_redaction)
laurels_add_test(tst_serviceerror)
laurels_add_test(tst_rawserver)
laurels_add_test(tst_transport)
laurels_add_test(tst_transportsafety)
laurels_add_test(tst_uploadbody)
