#!/usr/bin/env bash
# usage: tests/gui/on_own_screen.sh COMMAND…
#
# Runs a command on a virtual screen of its own, 1280x720, drawn in software: no window opens on the developer's, what is
# drawn is the same everywhere, and two tests that send keys at the same time do not type into each other's game.
# The server itself finds a free number (-displayfd), which xvfb-run --auto-servernum does not do safely for two at once.
set -u

work=$(mktemp -d)
mkfifo "$work/display"
Xvfb -displayfd 3 -screen 0 1280x720x24 -noreset -nolisten tcp 3>"$work/display" 2>"$work/log" &
server=$!
finish() {
  kill "$server" 2>/dev/null
  wait "$server" 2>/dev/null
  rm -rf "$work"
}
trap finish EXIT
read -r number <"$work/display" || { cat "$work/log" >&2; exit 1; }
DISPLAY=:$number LIBGL_ALWAYS_SOFTWARE=1 "$@"
