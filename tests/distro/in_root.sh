#!/usr/bin/env bash
# usage: tests/distro/in_root.sh SUITE COMMAND…
#
# Runs a command of this repository in a bare Debian of the given suite (bookworm, trixie), as root of a
# system made by debootstrap from the package mirror that apt uses here. The system and what was built in
# it are kept in $EARSHOT_DISTROS/SUITE (default: build/distro/SUITE) and used again; the sources are laid
# anew each time. Needs root and the package debootstrap. Run by hand.
set -eu

suite=$1
shift
cd "$(dirname "$0")/../.."
system=${EARSHOT_DISTROS:-$PWD/build/distro}/$suite
mkdir -p "$system"

mirror() {
  # shellcheck disable=SC2016  # apt's own variables
  apt-get indextargets --format '$(ORIGIN) $(REPO_URI)' | awk '$1 == "Debian" && !/security/ {print $2; exit}'
}

make_system() {
  local from
  from=$(mirror)
  debootstrap --variant=minbase "$suite" "$system.part" "${from:-http://deb.debian.org/debian}"
  rmdir "$system"
  mv "$system.part" "$system"
}

# What was built there before stays. Every source gets the time of now, since a file that is older than an
# object need not be the one that the object was made from; ccache spares the rest.
lay_sources() {
  local place=$system/earshot
  mkdir -p "$place"
  find "$place" -mindepth 1 -maxdepth 1 ! -name build -exec rm -rf {} +
  tar --exclude=./build --exclude=./.git -cf - . | tar -C "$place" -xmf -
}

[[ -x $system/usr/bin/apt-get ]] || make_system
lay_sources
cp /etc/resolv.conf "$system/etc/resolv.conf"
# The mounts live in a namespace of their own and end with the command.
# shellcheck disable=SC2016  # expanded by the inner shell
exec unshare --mount bash -euc '
  system=$1
  shift
  mount -t proc proc "$system/proc"
  mount --rbind /dev "$system/dev"
  mount -t tmpfs tmpfs "$system/tmp"
  exec chroot "$system" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 \
    bash -c "cd /earshot && exec \"\$@\"" in_root "$@"
' in_root "$system" "$@" </dev/null
