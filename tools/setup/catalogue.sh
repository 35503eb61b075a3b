#!/usr/bin/env bash
# The game's own words: assets/lang/earshot.pot holds every text of the sources that people read, and each
# assets/lang/LANGUAGE.po its translations (game/ui/words/words.h).
#
#   tools/setup/catalogue.sh            makes earshot.pot anew and brings each catalogue up to date with it
#   tools/setup/catalogue.sh --check    changes nothing; fails when the .pot is not what the sources hold,
#                                       or when a catalogue lacks a text, is unsure of one or holds one in vain
#
# Needs gettext. A comment that begins with `Translators:` above a text goes into the catalogues.
set -eu

cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.."
folder=assets/lang
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# As earshot.pot should be. Names of files without lines, and no flags: neither changes with what is not a text.
extract() {
  find game/base game/ui game/app game/play game/records game/workshop -name '*.cpp' | LC_ALL=C sort |
    xgettext --files-from=- --language=C++ --from-code=UTF-8 --output=- --no-wrap \
      --add-location=file --add-comments=Translators: --keyword \
      --keyword=msg --keyword=msgc:1c,2 --keyword=tr --keyword=trc:1c,2 --keyword=trf --keyword=trn:1,2 --keyword=said \
      --package-name=Earshot --msgid-bugs-address=- --copyright-holder="Earshot's authors" |
    sed -e '/^"POT-Creation-Date:/d' -e '/^"Report-Msgid-Bugs-To:/d' -e '/^#, c-format$/d' -e 's/^#, .*no-c-format$//' -e '/^# /d' -e '/^#$/d' |
    sed -e 's/charset=CHARSET/charset=UTF-8/' -e '/^#, fuzzy$/d'
}

# What decides, in an order of its own: texts and their contexts, whichever gettext wrote them.
texts() {
  msgcat --no-location --no-wrap --sort-output "$1" | grep -E '^(msgctxt|msgid|msgid_plural|")' | sed '1,/^msgid "[^"]/{/^"/d}'
}

lacking() {
  msgattrib --untranslated --no-obsolete "$1"
  msgattrib --only-fuzzy --no-obsolete "$1"
}

check_catalogue() {
  local po=$1 lack
  msgfmt --check-header --check-domain --output-file=/dev/null "$po" || return 1
  lack=$(lacking "$po")
  [[ -n $lack ]] && printf '%s has no sure translation of:\n%s\n' "$po" "$lack" && return 1
  diff <(texts "$folder/earshot.pot") <(msgattrib --no-obsolete --clear-fuzzy "$po" | texts - | cat) >"$work/diff" && return 0
  printf '%s does not hold the texts of earshot.pot:\n' "$po"
  cat "$work/diff"
  return 1
}

extract >"$work/earshot.pot"
if [[ ${1:-} == --check ]]; then
  failed=0
  if ! diff <(texts "$folder/earshot.pot") <(texts "$work/earshot.pot"); then
    echo "$folder/earshot.pot is not what the sources hold; tools/setup/catalogue.sh makes it anew."
    failed=1
  fi
  for po in "$folder"/*.po; do check_catalogue "$po" || failed=1; done
  exit "$failed"
fi
[[ $# -eq 0 ]] || { sed -n '2,9p' "$0" >&2; exit 2; }
mkdir -p "$folder"
cp "$work/earshot.pot" "$folder/earshot.pot"
for po in "$folder"/*.po; do
  [[ -e $po ]] && msgmerge --quiet --update --backup=none --no-wrap --previous "$po" "$folder/earshot.pot"
done
msgfmt --statistics --output-file=/dev/null "$folder"/*.po
