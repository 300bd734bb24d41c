# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
laurels_add_test(tst_accountsession)
laurels_add_test(tst_nameresolver)
laurels_add_test(tst_pagereader)
laurels_add_test(tst_sessionregistry)
laurels_add_test(tst_signin)
laurels_add_test(tst_signout)
laurels_add_test(tst_storefeed)
laurels_add_test(tst_synchronizer)
laurels_add_test(tst_syncrandom)
laurels_add_test(tst_syncsandbox LIBRARIES laurels_sandboxserver)
laurels_add_test(tst_synctrouble)
laurels_add_test(tst_syncverify)
