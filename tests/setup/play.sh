#!/usr/bin/env bash
# usage: tests/setup/play.sh
#
# ./play where there is no display, from another folder: it builds, says in one sentence what to do, and
# ends with 3; when nothing has to be built, that takes less than two seconds.
set -u

root=$(cd "$(dirname "$0")/../.." && pwd)
cd / || exit 2

play_without_display() {
  env -u DISPLAY -u WAYLAND_DISPLAY "$root/play" --yes </dev/null 2>&1
}

play_without_display >/dev/null
began=$(date +%s%N)
said=$(play_without_display)
code=$?
milliseconds=$((($(date +%s%N) - began) / 1000000))

echo "$said"
echo "$milliseconds ms, exit code $code"
[[ $code == 3 && $said == *'xvfb-run ./play'* && $(grep -c . <<<"$said") == 1 ]] || exit 1
((milliseconds < 2000))
