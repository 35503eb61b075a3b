#!/usr/bin/env bash
# usage: tests/bench/peers.sh [ROW…]
#
# `earshot-content check` beside what other tools take for the same stories: the rows of the content tool in
# docs/performance.md (large many others plays defects), or those that are named. Builds what it measures. By hand, some ten
# minutes on two idle cores. npm is asked for inkjs, extwee and yarn-bound, which go into a folder that is deleted
# afterwards; where there is no Node, no network or no Ren'Py their rows say so, and the others are made.
set -u

cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=tools/setup/build.sh
source tools/setup/build.sh

export PYTHONDONTWRITEBYTECODE=1
build_preset bench load_bench earshot-content check_tests || exit 1
exec python3 tests/bench/table.py build/bench/bin docs/performance.md "${@:-content}"
