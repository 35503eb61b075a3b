#!/usr/bin/env bash
# usage: tests/bench/table.sh [ROW…]
#
# Builds the measurements, runs them one after the other and writes the table of docs/performance.md. With
# rows named (load apply bots verify explore threads spin append frame idle motion text_size memory) it prints these alone and writes nothing. Needs
# what ./check needs and libbenchmark-dev. Windows are opened under Xvfb and drawn in software.
set -u

cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=tools/setup/build.sh
source tools/setup/build.sh

export PYTHONDONTWRITEBYTECODE=1
build_preset bench load_bench explore_bench spin_bench append_bench window_floor demo_window text_size_bench earshot || exit 1
build_preset bench apply_bench simulate_bench 2>/dev/null || { echo "libbenchmark-dev is not installed" >&2; exit 1; }
tests/gui/on_own_screen.sh python3 tests/bench/table.py build/bench/bin docs/performance.md "$@"
