#!/usr/bin/env bash
# usage: tests/bench/quality.sh [OPTION…]
#
# Builds the content tool and writes the table of docs/content-quality.md: what bots come to with every
# shipped customer, and whether the bounds of the content hold. Options go to `earshot-content quality`
# (--plays, --budget). Exit code 1 when a bound is broken; the page is written all the same.
set -u

cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=tools/setup/build.sh
source tools/setup/build.sh

page=docs/content-quality.md
begin='<!-- quality.sh writes from here -->'
end='<!-- quality.sh writes to here -->'

build_preset release earshot-content || exit 2
table=$(mktemp) && new=$(mktemp) || exit 2
trap 'rm -f "$table" "$new"' EXIT
build/release/bin/earshot-content quality content "$@" >"$table"
code=$?
((code <= 1)) || exit "$code"
{
  sed "/^$begin\$/q" "$page"
  cat "$table"
  sed -n "/^$end\$/,\$p" "$page"
} >"$new" && cat "$new" >"$page"
exit "$code"
