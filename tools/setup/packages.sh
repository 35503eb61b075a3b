# shellcheck shell=bash
# Installs what is missing of packages.txt through apt. Sourced by ./play and ./check; the entry point is
#
#   install_packages WHO ASK      WHO: play or check; ASK: yes (ask first) or no (do not ask)
#
# It says which packages and why before it does anything, and uses sudo only where the user is not root.
# Returns 1 when something is missing and was not installed, having said what to do about it.

packages_file=$(dirname "${BASH_SOURCE[0]}")/packages.txt

# The lines of packages.txt for WHO as "why|packages"; NAME@ID is left out where the distribution is not ID.
package_groups() {
  local here
  here=$(sed -n 's/^ID=//p' /etc/os-release 2>/dev/null | tr -d '"')
  awk -F' *[|] *' -v who="$1" -v here="$here" '
    /^#/ || ($1 != who && ($1 != "play" || who != "check")) { next }
    {
      list = ""
      count = split($3, names, " ")
      for (i = 1; i <= count; ++i) {
        if (split(names[i], parts, "@") == 2 && parts[2] != here) continue
        list = list (list == "" ? "" : " ") parts[1]
      }
      print $2 "|" list
    }' "$packages_file"
}

# Fills missing_lines ("why: packages") and missing_packages with what WHO needs and dpkg does not have.
find_missing() {
  local why names name here group
  # shellcheck disable=SC2016,SC2046  # dpkg-query's own variables; a list of names
  here=$(dpkg-query -W -f '${db:Status-Status}:${Package}\n' $(package_groups "$1" | cut -d'|' -f2) 2>/dev/null)
  missing_lines=()
  missing_packages=()
  while IFS='|' read -r why names; do
    group=()
    for name in $names; do
      [[ $'\n'$here$'\n' == *$'\n'"installed:$name"$'\n'* ]] || group+=("$name")
    done
    ((${#group[@]})) || continue
    missing_lines+=("$why: ${group[*]}")
    missing_packages+=("${group[@]}")
  done < <(package_groups "$1")
}

# Sets become to what makes a command root's: nothing for root, else sudo. Fails where there is neither.
find_root() {
  become=()
  ((EUID == 0)) && return
  become=(sudo)
  command -v sudo >/dev/null
}

agree() {
  local answer
  if [[ ! -t 0 ]]; then
    echo "Nobody is at a terminal to be asked; with --yes they are installed without asking." >&2
    return 1
  fi
  read -r -p "Install them now${become[0]:+ with sudo}? [Y/n] " answer
  [[ -z $answer || $answer == [Yy]* ]]
}

# Lists that cannot be fetched are no reason to stop: the installation itself says what it misses.
run_apt() {
  local log
  local -a apt=("${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q)
  log=$(mktemp) || return
  echo "Installing them ..."
  "${apt[@]}" update >"$log" 2>&1 || echo "Not every list of packages could be fetched; going on." >&2
  if ! "${apt[@]}" install --yes --no-install-recommends "$@" >>"$log" 2>&1 </dev/null; then
    cat "$log" >&2
    echo "apt-get could not install them; the lines above are also in $log." >&2
    return 1
  fi
  rm -f "$log"
}

# Without dpkg nobody can say what is missing, so everything is named and the build has the last word.
without_dpkg() {
  echo "This system has no apt. Earshot is built with these packages, by their names in Debian:" >&2
  package_groups "$1" | sed 's/^/  /; s/|/: /' >&2
  command -v cmake >/dev/null && command -v ninja >/dev/null && command -v c++ >/dev/null
}

install_packages() {
  local who=$1 ask=$2
  command -v dpkg-query >/dev/null || { without_dpkg "$who"; return; }
  find_missing "$who"
  ((${#missing_packages[@]})) || return 0
  echo "Earshot needs some packages that are not installed:"
  printf '  %s\n' "${missing_lines[@]}"
  if ! command -v apt-get >/dev/null || ! find_root; then
    printf 'They have to be installed by root:\n  apt-get install %s\n' "${missing_packages[*]}" >&2
    return 1
  fi
  if [[ $ask == yes ]] && ! agree; then
    printf 'To install them yourself:\n  %s\n' \
      "${become[*]:+sudo }apt-get install ${missing_packages[*]}" >&2
    return 1
  fi
  run_apt "${missing_packages[@]}"
}
