#!/usr/bin/env bash
# usage: tools/setup/fuzz.sh
#
# Builds the libFuzzer targets with the sanitizers and runs each for 5 s (60 s with EARSHOT_LONG=1), starting from
# the seeds in tests/fuzz/corpus/NAME and from what earlier runs found, which is kept in
# build/fuzz/corpus/NAME. An input that fails is left in build/fuzz/found/. Closes with `N passed, N failed`.
set -u

cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=tools/setup/build.sh
source tools/setup/build.sh

has_runtime() {
  echo 'extern "C" int LLVMFuzzerTestOneInput(const char*, unsigned long) { return 0; }' |
    clang++ -fsanitize=fuzzer,address,undefined -x c++ - -o /dev/null
}

fuzz_one() {
  local program=$1 name=${1##*/fuzz_} seeds
  seeds=tests/fuzz/corpus/$name
  mkdir -p "build/fuzz/corpus/$name" build/fuzz/found
  echo "== $name"
  # A minute is for a busy machine; an input that never ends is found all the same.
  "$program" -max_total_time="$seconds" -timeout=60 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="build/fuzz/found/$name-" "build/fuzz/corpus/$name" "$seeds" 2>&1
}

if ! has_runtime 2>/dev/null; then
  echo "clang's libFuzzer runtime is not installed"
  exit 77
fi
seconds=5
[[ -n ${EARSHOT_LONG:-} ]] && seconds=60
build_preset sanitize fuzzers || exit 1

# As many at a time as there are cores; what each says is in one piece.
fuzz_into() {
  fuzz_one "$1" >"build/fuzz/${1##*/}.log" && echo passed >>"build/fuzz/${1##*/}.log"
}
export -f fuzz_one fuzz_into
mkdir -p build/fuzz
export seconds
programs=$(find build/sanitize/bin -name 'fuzz_*' -type f -executable | sort)
# shellcheck disable=SC2016  # expanded by the inner shell
xargs -r -n 1 -P "$(nproc)" bash -c 'fuzz_into "$1"' fuzz_into <<<"$programs"
passed=0
failed=0
for program in $programs; do
  log=build/fuzz/${program##*/}.log
  cat "$log"
  if [[ $(tail -n 1 "$log") == passed ]]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
  fi
done
echo "$passed passed, $failed failed"
((failed == 0 && passed > 0))
