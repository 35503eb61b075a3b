#!/usr/bin/env bash
# usage: tools/setup/run_tests.sh PRESET LABEL
#
# Runs the tests of build/PRESET that carry the label, from the repository's folder. Prints what the failing
# ones said and closes with `N passed, N failed`: the test cases that Catch2 (2 or 3) counted in each
# program; a test that is no Catch2 program counts as one. It is a failure if there is no such test.
set -u

preset=$1
label=$2
log=build/check/ctest-$preset-$label.log
mkdir -p build/check
# A sanitizer keeps the callers of each allocation, thirty by default: a tenth of its time.
export ASAN_OPTIONS=${ASAN_OPTIONS:-malloc_context_size=8}

ctest --test-dir "build/$preset" -L "^$label\$" --verbose --no-tests=error -j "$(nproc)" >"$log" 2>&1
code=$?

# Lines of a test's output begin with its number and a colon; "3/9 Test #7: name .... Passed" ends it.
awk '
  match($0, /^ *[0-9]+: /) { number = $1 + 0; said[number] = said[number] $0 "\n" }
  /^ *[0-9]+: All tests passed \(/ { cases[number] = $(NF - 2) }
  /^ *[0-9]+: test cases: / {
    cases[number] = $4
    for (i = 5; i < NF; ++i) if ($(i + 1) == "failed") broken[number] = $i
  }
  /^ *[0-9]+\/[0-9]+ Test +#[0-9]+: / {
    match($0, /#[0-9]+/)
    number = substr($0, RSTART + 1, RLENGTH - 1) + 0
    if (!(number in cases)) cases[number] = 1
    if (!/ Passed +[0-9.]+ sec/ && !broken[number]) broken[number] = 1
    if (broken[number]) printf "%s%s\n", said[number], $0
    passed += cases[number] > broken[number] ? cases[number] - broken[number] : 0
    failed += broken[number]
  }
  /^(Errors while|No tests were|Cannot|CMake Error)/ { print }
  END { printf "%d passed, %d failed\n", passed, failed }
' "$log"
exit "$code"
