#!/usr/bin/env bash
# usage: tests/host/postgres.sh COMMAND…
#
# Runs the command with a PostgreSQL of its own: Debian's, on loopback, in a temporary folder that is deleted afterwards, as a user without
# rights (initdb refuses root). EARSHOT_TEST_POSTGRES has its address with the password; EARSHOT_PG_CTL is a command that takes
# `stop`, `start` or `freeze SECONDS`. Exit code 77 when there is no PostgreSQL on this machine.
set -u

bin=$(find /usr/lib/postgresql -mindepth 2 -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
if [[ -z $bin || ! -x $bin/initdb ]]; then
  echo "PostgreSQL is not installed"
  exit 77
fi

folder=$(mktemp -d /tmp/earshot-postgres-XXXXXX) || exit 1
unprivileged=()
if ((EUID == 0)); then
  user=postgres
  getent passwd postgres >/dev/null || user=nobody
  chown "$user" "$folder"
  unprivileged=(setpriv "--reuid=$user" --clear-groups --regid="$(id -g "$user")" --)
fi
cd "$folder" || exit 1
password=$(head -c 12 /dev/urandom | od -An -tx1 | tr -d ' \n')
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')

cat >"$folder/ctl" <<TEXT
#!/usr/bin/env bash
cd "$folder" || exit 1
as=(${unprivileged[*]})
case \$1 in
  start) "\${as[@]}" "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w -t 60 -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder" start ;;
  stop) "\${as[@]}" "$bin/pg_ctl" -D "$folder/data" -m fast -w -t 60 stop ;;
  # What runs for the host stops answering without closing anything.
  freeze)
    head=\$(head -n 1 "$folder/data/postmaster.pid")
    all=(\$head \$(pgrep -P "\$head"))
    kill -STOP "\${all[@]}"
    sleep "\$2"
    kill -CONT "\${all[@]}"
    ;;
esac
TEXT
chmod 755 "$folder/ctl"
clean_up() {
  "$folder/ctl" stop >/dev/null 2>&1
  cd / && rm -rf "$folder"
}
trap clean_up EXIT

echo "$password" >"$folder/password" && chmod 644 "$folder/password"
"${unprivileged[@]}" "$bin/initdb" -D "$folder/data" -U earshot --auth=scram-sha-256 \
  --no-sync --pwfile="$folder/password" --no-locale -E UTF8 >"$folder/initdb.log" 2>&1 ||
  { cat "$folder/initdb.log"; exit 1; }
"$folder/ctl" start >"$folder/start.log" 2>&1 || { cat "$folder/start.log" "$folder/log"; exit 1; }

export EARSHOT_TEST_POSTGRES=postgresql://earshot:$password@127.0.0.1:$port/postgres
export EARSHOT_PG_CTL=$folder/ctl
cd "$OLDPWD" || exit 1
"$@"
