# shellcheck shell=bash
# The steps of ./check. Sourced by it; entry points: step runs one, summary closes the run with a table of
# seconds and the line `N passed, N failed`. The rest are commands that a step may be made of:
#
#   with_build PRESET COMMAND…  builds the preset first
#   on_screen COMMAND…          under Xvfb, whether there is a display or not
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
  fi
  ((failed)) && verdict=FAILED && tail -n 120 "$log"
  all_passed=$((all_passed + passed)) all_failed=$((all_failed + failed))
  table+=("$(printf '%-10s %6d %7d %7d  %s' "$name" $((SECONDS - began)) "$passed" "$failed" "$verdict")")
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

# A screen of its own, so that no window opens on the developer's and what is drawn is the same everywhere.
on_screen() {
  LIBGL_ALWAYS_SOFTWARE=1 xvfb-run --auto-servernum \
    --server-args='-screen 0 1280x720x24 -noreset' "$@"
}

sanitized_unit_tests() {
  build_preset sanitize unit_tests && tools/setup/run_tests.sh sanitize unit
}

check_content() {
  build/release/bin/earshot-content check content
}
