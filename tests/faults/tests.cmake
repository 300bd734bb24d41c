# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later
laurels_add_test(tst_faultproxy)

# Every fault upon every operation.
laurels_add_test(tst_faultmatrix
    LIBRARIES laurels_sandboxserver
    SOURCES laurelsparts.cpp laurelsparts.h logwatch.cpp logwatch.h matrixcell.cpp matrixcell.h
        matrixchecks.cpp servicetruth.cpp servicetruth.h tables.cpp tables.h
    FUNCTIONS received given get refresh lookUp batchGet setStatus create names signIn)
