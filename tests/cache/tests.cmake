# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
laurels_add_test(tst_database LIBRARIES Qt6::Sql)
laurels_add_test(tst_cachefile LIBRARIES Qt6::Sql)
laurels_add_test(tst_recordsfile LIBRARIES Qt6::Sql)
laurels_add_test(tst_endorsementcache LIBRARIES Qt6::Sql)
laurels_add_test(tst_records LIBRARIES Qt6::Sql)
