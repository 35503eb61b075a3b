# shellcheck shell=bash
# Builds one preset quietly. Sourced by ./play and ./check after cd to the repository; the entry point is
#
#   build_preset PRESET [TARGET…]      into build/PRESET, with one line of progress
#
# When nothing changed it costs one run of ninja. What cmake and the compiler said is in
# build/PRESET/build.log; it is shown when they fail.

# A build folder that was made for another place (a copied or moved checkout) cannot be used again.
discard_foreign() {
  local cache=build/$1/CMakeCache.txt
  [[ -f $cache ]] || return 0
  grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" "$cache" || rm -rf "build/${1:?}"
}

# Reads ninja's lines and shows how far it is: over one line on a terminal, else nothing.
show_progress() {
  local line
  while IFS= read -r line; do
    [[ -t 1 && $line =~ ^\[([0-9]+)/([0-9]+)\] ]] &&
      printf '\rBuilding: %s of %s ' "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}"
  done
  [[ -t 1 ]] && printf '\r\e[K'
  return 0
}

configure_and_build() {
  local preset=$1
  shift
  [[ build/$preset/build.ninja -nt CMakePresets.json ]] || cmake --preset "$preset" || return
  cmake --build "build/$preset" ${1:+--target "$@"}
}

build_preset() {
  local preset=$1 log=build/$1/build.log began=$SECONDS
  # Another checkout on this machine finds what this one compiled.
  export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1
  discard_foreign "$preset"
  mkdir -p "build/$preset"
  configure_and_build "$@" 2>&1 | tee "$log" | show_progress
  if ((PIPESTATUS[0])); then
    cat "$log" >&2
    printf '\nThe build failed; the lines above are also in %s.\n' "$PWD/$log" >&2
    return 1
  fi
  grep -qx 'ninja: no work to do.' "$log" || ((SECONDS - began < 3)) || echo "Built in $((SECONDS - began)) s."
}
