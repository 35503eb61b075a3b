#!/usr/bin/env python3
"""usage: tests/load/room.py BUILD/bin CONTENT [PLAYERS…] [--seconds N] [--judge] [--postgres]

The rehearsal of a room: a host of its own on loopback and a crowd of 40, 200, 500 and 1,000 players (or as many as are named) that post once a second each, with a tenth
as many boards, in teams. Prints times, acknowledged, stored, lost, doubled; afterwards `verify`. Stops by itself. With --postgres it is to be run by tests/host/postgres.sh.
"""
import argparse
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "host"))
from workshop import Host  # noqa: E402  (found by the line above)


def rehearse(asked, players, folder):
    store = os.environ["EARSHOT_TEST_POSTGRES"] if asked.postgres else os.path.join(folder, f"{players}.db")
    host = Host(os.path.join(asked.bin, "earshot-host"), asked.content, folder, "--backup-minutes", "0",
                "--new-link", store=store).start()
    done = subprocess.run(
        [os.path.join(asked.bin, "crowd"), "--port", str(host.port), "--secret", host.secret,
         "--play", os.path.join(asked.content, "scenarios", "third-battery.best.play"),
         "--players", str(players), "--boards", str(asked.boards or max(4, players // 10)),
         "--teams", str(max(4, players // 10) if asked.teams is None else asked.teams), "--seconds", str(asked.seconds), "--folder", folder,
         "--process", str(host.process.pid), *(["--judge"] if asked.judge else [])], check=False)
    stopped = host.stop()
    verified = host.command("verify")
    print("  " + (verified.stdout + verified.stderr).strip(), flush=True)
    return done.returncode == 0 and stopped == 0 and verified.returncode == 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bin")
    parser.add_argument("content")
    parser.add_argument("players", type=int, nargs="*", default=[40, 200, 500, 1000])
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--boards", type=int)
    parser.add_argument("--teams", type=int, help="0: single players")
    parser.add_argument("--judge", action="store_true", help="fail when the design's figures are missed")
    parser.add_argument("--postgres", action="store_true")
    parser.add_argument("--folder", help="on the disk that is measured; the system's for temporary files when not said")
    asked = parser.parse_args()
    passed = failed = 0
    with tempfile.TemporaryDirectory(dir=asked.folder) as folder:
        for players in asked.players:
            if rehearse(asked, players, folder):
                passed += 1
            else:
                failed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
