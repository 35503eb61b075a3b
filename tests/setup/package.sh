#!/usr/bin/env bash
# usage: tests/setup/package.sh [PRESET]
#
# Makes both packages from build/PRESET (release), unpacks them where nothing of this repository is near, and starts what is in them; the desktop entry and the
# AppStream data are judged by their own tools.
set -u

cd "$(dirname "$0")/../.." || exit 2
root=$PWD
build=build/${1:-release}
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
passed=0
failed=0
expect() {
  local what=$1
  shift
  if "$@" >"$place/said" 2>&1; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'failed: %s: %s\n' "$what" "$*"
    tail -n 20 "$place/said"
  fi
}

(cd "$build" && rm -f earshot*.deb earshot*.tar.gz && cpack) >"$place/cpack.log" 2>&1 || {
  cat "$place/cpack.log"
  echo "0 passed, 1 failed"
  exit 1
}
deb=$(echo "$build"/earshot*.deb)
tar=$(echo "$build"/earshot*.tar.gz)
ls -l "$deb" "$tar"
dpkg-deb --field "$deb" Depends
dpkg-deb --extract "$deb" "$place/deb"
mkdir "$place/a folder"
tar -C "$place/a folder" -xzf "$tar"
mv "$place/a folder"/* "$place/a folder/moved"

# The host of an unpacked package, on a port of its own, until it has said where it is.
host_starts() {
  local program=$1 pid
  # What the last one said is not taken for this one's: a child that is told to end before it has become another program
  # runs our trap, and the folder is gone.
  : >"$place/host"
  "$program" --store "$place/$RANDOM.db" --port 0 >"$place/host" 2>&1 &
  pid=$!
  for _ in $(seq 300); do
    grep -q '^join ' "$place/host" && break
    sleep 0.1
  done
  kill "$pid"
  wait "$pid" || return 1
  grep -q '^facilitator .*/facilitator#' "$place/host"
}


for folder in "$place/deb/usr" "$place/a folder/moved" "$place/a folder/moved/usr"; do
  [[ -x $folder/bin/earshot ]] || continue
  for program in earshot earshot-host earshot-content; do
    expect "$program says its version" "$folder/bin/$program" --version
  done
  cd "$place" || exit 2
  expect "content is found and sound" env -u HOME XDG_CACHE_HOME="$place/cache" "$folder/bin/earshot-content" check "$folder/share/earshot/content"
  expect "the host starts" host_starts "$folder/bin/earshot-host"
  cd "$root" || exit 2
  expect "the desktop entry is valid" desktop-file-validate "$folder/share/applications/invalid.earshot.Earshot.desktop"
  expect "the AppStream data is valid" appstreamcli validate --no-net "$folder/share/metainfo/invalid.earshot.Earshot.metainfo.xml"
  expect "the icon is there" test -s "$folder/share/icons/hicolor/scalable/apps/invalid.earshot.Earshot.svg"
  expect "the texts are there" test -s "$folder/share/earshot/assets/lang/de.po"
done
expect "libraries are named" grep -q 'libsqlite3-0' <(dpkg-deb --field "$deb" Depends)
echo "$passed passed, $failed failed"
((failed == 0 && passed > 16))
