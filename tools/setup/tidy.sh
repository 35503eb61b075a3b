#!/usr/bin/env bash
# usage: tools/setup/tidy.sh
#
# Runs clang-tidy over every source of game/ and tools/ in the checked build (CMakePresets.json), which has to be built: as they
# are compiled, two dozen at a time, so that the libraries' headers are read once for all of them.
# A source is read again only if something of it changed since it last passed: its stamp in
# build/check/tidy/ is the sum of clang-tidy's version, .clang-tidy, the compiler's options, the source and
# all headers of ours that ninja knows it to include. Closes with `N passed, N failed`.
set -u

cd "$(dirname "$0")/../.." || exit 2
export stamps=$PWD/build/check/tidy
mkdir -p "$stamps"

# "source input": a line for each file of ours that a source was built from, itself included. A source is what the
# compiler was given: a file of ours, or one of the build's that includes two dozen of them (its object
# bears its name). ninja has the names as the compiler gave them, absolute or (with ccache) from the build folder.
list_inputs() {
  ninja -C build/checked -t deps | awk -v root="$PWD/" '
    /^[^ ]/ {
      source = ""
      if ($1 ~ /^(game|tools)\/.*\/Unity\//) {
        source = "build/checked/" $1
        sub(/\.o:$/, "", source)
      }
      next
    }
    NF {
      file = substr($0, 5)
      if (index(file, root) == 1) file = substr(file, length(root) + 1)
      else if (!sub(/^(\.\.\/)+/, "", file)) next  # made by the build, in its own folder
      if (file !~ /^(game|tools)\//) next
      if (source == "" && file ~ /\.cpp$/) source = file
      if (source != "") print source "\t" file
    }'
}

# "source stamp" for each source.
list_stamps() {
  local common source input
  common=$(clang-tidy --version | cat - .clang-tidy .cmake/settings.cmake CMakePresets.json | sha256sum)
  local -A sum_of=() text_of=()
  while read -r sum input; do
    sum_of[$input]=$sum
  done < <(list_inputs | cut -f2 | sort -u | xargs -r -d '\n' sha256sum)
  while IFS=$'\t' read -r source input; do
    text_of[$source]+="$input ${sum_of[$input]} "
  done < <(list_inputs)
  for source in "${!text_of[@]}"; do
    printf '%s\t%s\n' "$source" "$(sha256sum <<<"$common ${text_of[$source]}" | cut -c1-64)"
  done
}

# Reads one source; what clang-tidy says is printed in one piece, and only if it says something.
check_one() {
  local source=$1 stamp=$2 said
  [[ -f $stamps/$stamp ]] && return 0
  if said=$(clang-tidy --quiet -p build/checked "$source" 2>&1); then
    : >"$stamps/$stamp"
  else
    grep -vE '^[0-9]+ warnings? generated\.$' <<<"$said"
    return 1
  fi
}
export -f check_one

work=$(list_stamps | sort)
total=$(grep -c . <<<"$work")
tr '\t' '\n' <<<"$work" | xargs -r -d '\n' -n 2 -P "$(nproc)" bash -c 'check_one "$@"' check_one
passed=0
while IFS=$'\t' read -r _ stamp; do
  [[ -n $stamp && -f $stamps/$stamp ]] && passed=$((passed + 1))
done <<<"$work"
echo "$passed passed, $((total - passed)) failed"
((total > 0 && passed == total))
