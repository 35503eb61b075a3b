# shellcheck shell=bash
# The steps of ./check. Sourced by it; entry points: step runs one, behind begins one that a later step finishes, summary
# closes the run with a table of seconds and the line `N passed, N failed`. The rest are commands that a step may be made of:
#
#   finish NAME                 waits for what was begun behind the steps before
#   with_build PRESET COMMAND…  builds the preset first
#   with_release COMMAND…       the same for release, out of what `checked` compiled
#   build_checked, with_checked COMMAND…  the programs as they ship, and what the tests around them need
#   outer_tests LABEL           the tests that carry the label, of the programs as they ship
#   check_content               the content tool over content/
#   sanitized_unit_tests        the unit tests alone, built with the sanitizers
#
# The caller may set mode to list, and only to the names of the steps to run (empty: all). What a step
# prints goes to build/check/NAME.log, of which the last lines are shown when it fails.

mode=run
only=()
table=()
all_passed=0
all_failed=0

selected() {
  local name
  ((${#only[@]})) || return 0
  for name in "${only[@]}"; do
    [[ $name == "$1" ]] && return 0
  done
  return 1
}

# Sets passed and failed from the log of a step and its exit code.
count() {
  local log=$1 code=$2 line
  line=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$log" | tail -n 1)
  if [[ $line =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
    passed=${BASH_REMATCH[1]} failed=${BASH_REMATCH[2]}
  else
    passed=1 failed=0
    ((code)) && passed=0
  fi
  ((code && !failed)) && failed=1
  return 0
}

step() {
  local name=$1 heading=$2 log=build/check/$1.log began=$SECONDS code passed=0 failed=0 verdict=ok
  shift 2
  [[ $mode == list ]] && printf '%-10s%s\n' "$name" "$heading" && return
  selected "$name" || return 0
  printf '== %s (%s)\n' "$heading" "$name"
  mkdir -p build/check
  "$@" >"$log" 2>&1 </dev/null
  code=$?
  if ((code == 77)); then
    verdict="skipped: $(tail -n 1 "$log")"
  else
    count "$log" "$code"
    grep -q '^Nothing has changed since they passed' "$log" && verdict="ok: nothing has changed since"
  fi
  ((failed)) && verdict=FAILED && tail -n 120 "$log"
  all_passed=$((all_passed + passed)) all_failed=$((all_failed + failed))
  table+=("$(printf '%-10s %6d %7d %7d  %s' "$name" $((SECONDS - began)) "$passed" "$failed" "$verdict")")
}

# For work that needs no screen and no port: it takes the processor only when what else runs does not want it.
declare -A behind_pids
behind() {
  local name=$1
  shift
  [[ $mode != list ]] && selected "$name" || return 0
  mkdir -p build/check
  {
    renice -n 19 "$BASHPID" >/dev/null
    "$@"
  } >"build/check/$name.behind" 2>&1 </dev/null &
  behind_pids[$name]=$!
}

finish() {
  local code=0
  wait "${behind_pids[$1]}" || code=$?
  cat "build/check/$1.behind"
  return "$code"
}

summary() {
  ((${#table[@]})) || { echo "No step of that name; ./check --list names them." >&2; exit 2; }
  printf '\n%-10s %6s %7s %7s\n' step seconds passed failed
  printf '%s\n' "${table[@]}"
  printf '%-10s %6d\n\n%d passed, %d failed\n' all "$SECONDS" "$all_passed" "$all_failed"
  ((all_failed == 0 && all_passed > 0))
}

with_build() {
  build_preset "$1" && "${@:2}"
}

# `release` is `checked` without -Werror, which ccache is told to overlook, in a room of its own in the cache. Only `checked`
# writes there: what was compiled with a warning must never be found by the build that a warning stops.
export CCACHE_NAMESPACE=earshot-check CCACHE_IGNOREOPTIONS=-Werror
with_release() {
  CCACHE_READONLY=1 with_build release "$@"
}

build_checked() {
  build_preset checked outer_tests
}

with_checked() {
  build_checked && "$@"
}

outer_tests() {
  with_checked tools/setup/run_tests.sh checked "$1"
}

# The sum of every file of the repository and of when the programs of a preset were made: what its tests may depend on.
sum_of_all() {
  {
    find . \( -path ./build -o -path ./.git \) -prune -o -type f -print0 | sort -z | xargs -0 sha256sum
    find "build/$1/bin" -type f -printf '%p %s %T@\n' | sort
  } | sha256sum
}

# Under the sanitizers everything takes three times as long. What passed is not run again until any file has changed (--long
# always runs it); the line says so.
sanitized_unit_tests() {
  local passed=build/check/sanitize.passed sum
  build_preset sanitize unit_tests fuzzers || return 1
  sum=$(sum_of_all sanitize)
  if [[ -z ${EARSHOT_LONG:-} && -f $passed && $(head -n 1 "$passed") == "$sum" ]]; then
    echo "Nothing has changed since they passed."
    tail -n 1 "$passed"
    return 0
  fi
  rm -f "$passed"
  tools/setup/run_tests.sh sanitize unit || return
  { echo "$sum"; tail -n 1 build/check/sanitize.log; } >"$passed"
}

check_content() {
  build/release/bin/earshot-content check content
}
