# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
laurels_add_test(tst_accountstore)
laurels_add_test(tst_endorsementstore)
laurels_add_test(tst_outbox)
laurels_add_test(tst_outboxrestart)
laurels_add_test(tst_outboxundo)
laurels_add_test(tst_outboxfaults)
laurels_add_test(tst_outboxrandom)
