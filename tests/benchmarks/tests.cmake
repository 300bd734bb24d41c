# SPDX-FileCopyrightText: 2026 The Laurels authors
# SPDX-License-Identifier: GPL-3.0-or-later

set(here "${CMAKE_CURRENT_LIST_DIR}")

# What all its programs share.
add_library(laurels_benchsupport STATIC
    "${here}/giveup.cpp"
    "${here}/giveup.h"
    "${here}/memoryuse.cpp"
    "${here}/memoryuse.h"
    "${here}/samplerows.cpp"
    "${here}/samplerows.h"
    "${here}/stallwatch.cpp"
    "${here}/stallwatch.h")
target_link_libraries(laurels_benchsupport PUBLIC laurels_options laurels_core)

# How fast and how small Laurels is, against its goals: build/…/laurels-bench prints a table.
add_executable(laurels-bench
    "${here}/archivebenchmark.cpp"
    "${here}/benchmarks.h"
    "${here}/changebenchmark.cpp"
    "${here}/figure.cpp"
    "${here}/figure.h"
    "${here}/listbenchmark.cpp"
    "${here}/main.cpp"
    "${here}/memorybenchmark.cpp"
    "${here}/samplearchive.cpp"
    "${here}/samplearchive.h"
    "${here}/startbenchmark.cpp"
    "${here}/syncbenchmarks.cpp"
    "${here}/workplace.cpp"
    "${here}/workplace.h")
target_link_libraries(laurels-bench PRIVATE laurels_benchsupport laurels_testsupport laurels_app)
target_precompile_headers(laurels-bench REUSE_FROM laurels_test_pch)
# What is started and watched until it shows something.
add_executable(laurels-bench-start "${here}/start_main.cpp")
target_link_libraries(laurels-bench-start PRIVATE laurels_testsupport laurels_desks)
target_precompile_headers(laurels-bench-start REUSE_FROM laurels_widgettest_pch)
# What uses a list and says what each key and click took.
add_executable(laurels-bench-list
    "${here}/list_main.cpp"
    "${here}/listhand.cpp"
    "${here}/listhand.h"
    "${here}/listours.cpp"
    "${here}/listours.h"
    "${here}/listpeer.cpp"
    "${here}/listpeer.h")
target_link_libraries(laurels-bench-list PRIVATE laurels_benchsupport laurels_widgettestsupport)
target_precompile_headers(laurels-bench-list REUSE_FROM laurels_widgettest_pch)
# What opens an archive and says what it took.
add_executable(laurels-bench-archive
    "${here}/archive_main.cpp"
    "${here}/archivepeer.cpp"
    "${here}/archivepeer.h")
target_link_libraries(laurels-bench-archive PRIVATE laurels_benchsupport laurels_testsupport laurels_desks)
target_precompile_headers(laurels-bench-archive REUSE_FROM laurels_widgettest_pch)
add_dependencies(laurels-bench
    laurels-sandbox laurels-bench-start laurels-bench-list laurels-bench-archive)

# That it runs, with small numbers; never how fast.
laurels_add_test(tst_bench)
add_dependencies(tst_bench laurels-bench)
target_compile_definitions(tst_bench PRIVATE LAURELS_BENCH_PROGRAM="$<TARGET_FILE:laurels-bench>")
