#!/usr/bin/env bash
# usage: tests/setup/scripts.sh
#
# Every shell script of the repository parses and, where shellcheck is installed, passes it; and play and
# check understand their own command lines.
set -u

cd "$(dirname "$0")/../.." || exit 2
mapfile -t scripts < <(find play check .ci/run tools tests -type f \( -name '*.sh' -o -path .ci/run \
  -o -name play -o -name check -o -path 'tests/distro/*' ! -name '*.*' \) | sort)
passed=0
failed=0
expect() {
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "failed: $*"
  fi
}

says() {
  local text=$1
  shift
  "$@" 2>&1 | grep -qF -e "$text"
}

for script in "${scripts[@]}"; do
  expect bash -n "$script"
  command -v shellcheck >/dev/null && expect shellcheck --external-sources "$script"
done
expect says 'usage: ./play' ./play --help
expect says 'usage: ./check' ./check --help
expect says 'usage: ./check' ./check --no-such-option
expect says 'Unit tests' ./check --list
echo "$passed passed, $failed failed"
((failed == 0))
