#!/usr/bin/env bash
# usage: tests/setup/copy.sh
#
# The sources alone, without git's history and without what was built, under a path with spaces: ./play
# builds them and behaves as it does here.
set -u

root=$(cd "$(dirname "$0")/../.." && pwd)
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
copy="$place/a copy of Earshot"
mkdir "$copy"
tar -C "$root" --exclude=./build --exclude=./.git -cf - . | tar -C "$copy" -xf -
"$copy/tests/setup/play.sh"
