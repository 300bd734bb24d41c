# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later

# How fast and how small Laurels is, against its goals: build/…/laurels-bench prints a table.
set(here "${CMAKE_CURRENT_LIST_DIR}")
add_executable(laurels-bench
    "${here}/benchmarks.h"
    "${here}/changebenchmark.cpp"
    "${here}/figure.cpp"
    "${here}/figure.h"
    "${here}/main.cpp"
    "${here}/memorybenchmark.cpp"
    "${here}/samplerows.cpp"
    "${here}/samplerows.h"
    "${here}/stallwatch.cpp"
    "${here}/stallwatch.h"
    "${here}/startbenchmark.cpp"
    "${here}/syncbenchmarks.cpp"
    "${here}/workplace.cpp"
    "${here}/workplace.h")
target_link_libraries(laurels-bench PRIVATE laurels_testsupport laurels_app)
target_precompile_headers(laurels-bench REUSE_FROM laurels_test_pch)
# What is started and watched until it shows something.
add_executable(laurels-bench-start "${here}/start_main.cpp")
target_link_libraries(laurels-bench-start PRIVATE laurels_testsupport laurels_desks)
target_precompile_headers(laurels-bench-start REUSE_FROM laurels_widgettest_pch)
add_dependencies(laurels-bench laurels-sandbox laurels-bench-start)

# That it runs, with small numbers; never how fast.
laurels_add_test(tst_bench)
add_dependencies(tst_bench laurels-bench)
target_compile_definitions(tst_bench PRIVATE LAURELS_BENCH_PROGRAM="$<TARGET_FILE:laurels-bench>")
