#!/usr/bin/env bash
# usage: tests/setup/play.sh
#
# ./play where there is no display, from another folder: it builds, says in one sentence what to do, and
# ends with 3. When nothing has to be built, that takes less than two seconds: of the processor, since it
# waits for nothing but its turn, and how long that is on a busy machine is not its doing.
set -u

root=$(cd "$(dirname "$0")/../.." && pwd)
said=$(mktemp)
trap 'rm -f "$said"' EXIT
cd / || exit 2

play_without_display() {
  env -u DISPLAY -u WAYLAND_DISPLAY "$root/play" --yes </dev/null >"$said" 2>&1
}

play_without_display
TIMEFORMAT='%U %S'
took=$({ time play_without_display; } 2>&1)
code=$?
milliseconds=$(awk '{printf "%d", ($1 + $2) * 1000}' <<<"$took")

cat "$said"
echo "$milliseconds ms of the processor, exit code $code"
[[ $code == 3 && $(<"$said") == *'xvfb-run ./play'* && $(grep -c . "$said") == 1 ]] || exit 1
((milliseconds < 2000))
