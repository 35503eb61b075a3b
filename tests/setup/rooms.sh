#!/usr/bin/env bash
# usage: tests/setup/rooms.sh
#
# "Who may know whom", read off the #include lines. The link lines of CMake keep a room from calling what it
# may not know; this keeps it from including it. The two tables below are the rule (docs/developers).
set -u

cd "$(dirname "$0")/../.." || exit 2

# A room | the rooms that it may include.
rooms='
base       | base
text       | text base
scenario   | scenario base
play       | play scenario base
chart      | chart play scenario base
edit       | edit play scenario base
analysis   | analysis play scenario base
check      | check analysis play scenario text base
records    | records workshop play scenario base
workshop   | workshop play scenario base
ui         | ui chart workshop records check analysis play scenario text base
app        | app ui chart workshop records check analysis play scenario text base
tools      | content host workshop records check analysis edit play scenario text base'

# A library, by the beginning of its headers' names | the rooms that may include it.
libraries='
yaml-cpp/          | scenario
ft2build|freetype  | text
gettext-po         | base
sqlite3            | records host
nlohmann/          | base records workshop content host
utf8proc           | workshop
qrencode           | host
openssl/           | base workshop host
imgui|backends/imgui | ui app
stb/               | ui app
CLI/               | app content host
md4c               | ui
GLFW/|GL/          | app
hunspell           | check
boost/             | workshop host
libpq              | host'

declare -A may_include=() may_use=()
while IFS='|' read -r key allowed; do
  [[ -n $key ]] && may_include[${key// /}]=" $allowed "
done <<<"$rooms"
while read -r key _ allowed; do
  [[ -n $key ]] && may_use[$key]=" $allowed "
done <<<"$libraries"

mistakes=0
object() {
  echo "$1"
  mistakes=$((mistakes + 1))
}

check_include() {
  local file=$1 room=$2 row=$3 header=${4:1} pattern
  if [[ $4 == \"*/* ]]; then
    [[ ${may_include[$row]:-} == *" ${header%%/*} "* ]] || object "$file: $room may not know $header"
    return
  fi
  for pattern in "${!may_use[@]}"; do
    [[ $header =~ ^($pattern) && ${may_use[$pattern]} != *" $room "* ]] &&
      object "$file: $room may not use $header"
  done
}

seen=0
while IFS=: read -r file line; do
  seen=$((seen + 1))
  room=${file#*/}
  room=${room%%/*}
  row=$room
  [[ $file == tools/* ]] && row=tools
  [[ $line =~ [\"\<][^\"\>]+ ]] && check_include "$file" "$room" "$row" "${BASH_REMATCH[0]}"
done < <(grep -rE --include='*.h' --include='*.cpp' '^ *# *include' game tools)

echo "$seen includes read, $mistakes that may not be"
((mistakes == 0 && seen > 0))
