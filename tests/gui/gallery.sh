#!/usr/bin/env bash
# usage: tests/gui/gallery.sh [PROGRAM [HOST]]
#
# Makes docs/gallery anew: every screen in three themes, two sizes and two languages. PROGRAM is the game, as
# ./play has built it unless another is named, HOST the workshop's, beside it unless named. Takes some minutes; needs what ./check
# needs, and ImageMagick.
set -eu

cd "$(dirname "$0")/../.."
program=${1:-build/release/bin/earshot}
host=${2:-$(dirname "$program")/earshot-host}
[[ -x $host ]] || { echo "$host is not there; ./play builds it" >&2; exit 2; }
[[ -x $program ]] || { echo "$program is not there; ./play builds it" >&2; exit 2; }
export LIBGL_ALWAYS_SOFTWARE=1 PYTHONDONTWRITEBYTECODE=1
exec xvfb-run -a -s "-screen 0 1280x720x24 -noreset" python3 tests/gui/gallery.py "$(realpath "$program")" content "$(realpath "$host")" docs/gallery
