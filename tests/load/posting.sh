#!/usr/bin/env bash
# usage: tests/load/posting.sh [BUILD]
#
# How many posts a second the host takes at 50 connections, beside a bare Beast + SQLite server on the same disk, in turns: bare, host, bare, host … for each of three rounds.
# BUILD: the folder with bin/, build/bench when it is not said. Stops by itself; loopback only.
set -eu

cd "$(dirname "$0")/../.."
bin=${1:-build/bench}/bin
play=content/scenarios/third-battery.best.play
folder=$(mktemp -d "$PWD/build/posting-XXXXXX")
process=
clean_up() {
  [[ -z $process ]] || kill "$process" 2>/dev/null || true
  rm -rf "$folder"
}
trap clean_up EXIT

# Sets process and port.
start_bare() {
  "$bin/bare_server" "$folder/bare-$1.db" >"$folder/said" &
  process=$!
  until [[ -s $folder/said ]]; do sleep 0.05; done
  port=$(head -n 1 "$folder/said")
  secret=
}
start_host() {
  "$bin/earshot-host" --store "$folder/host-$1.db" --pack content --port 0 --backup-minutes 0 >"$folder/said" &
  process=$!
  until grep -q '^join' "$folder/said"; do sleep 0.05; done
  port=$(sed -n 's|^join .*:\([0-9]*\)/join|\1|p' "$folder/said")
  secret=$(sed -n 's|^facilitator .*#||p' "$folder/said")
}
stop() {
  kill "$process"
  wait "$process" 2>/dev/null || true
  process=
  : >"$folder/said"
}

for round in ${ROUNDS:-1 2 3}; do
  for form in "" --whole; do
    for what in bare host; do
      "start_$what" "$round$form"
      printf '%-5s ' "$what"
      "$bin/posting" --port "$port" ${secret:+--secret "$secret"} --play "$play" --process "$process" $form
      stop
    done
  done
done
