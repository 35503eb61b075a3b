#!/usr/bin/env python3
"""usage: tests/host/postgres.sh tests/host/shared_test.py EARSHOT_HOST CONTENT

Two hosts on one PostgreSQL. Players post each batch to either of them while one or the other is killed (SIGKILL), and while the
database stops, starts and freezes. What was acknowledged and what is stored must be the same, both hosts must show the same board, and no line
that was printed may hold the password. 8 kills, with EARSHOT_LONG=1 40.
"""
import os
import random
import re
import subprocess
import sys
import tempfile
import threading
import time

from workshop import Checks, Client, Host, commands_of, make_event

LONG = bool(os.environ.get("EARSHOT_LONG"))
KILLS = 40 if LONG else 8
PLAYERS = 12


class Player(threading.Thread):
    """Plays a shipped play, one command a post, each post to whichever host."""

    def __init__(self, hosts, event, code, name, commands, stop):
        super().__init__(daemon=True)
        self.hosts, self.event, self.commands, self.stop = hosts, event, commands, stop
        status, seated = Client(hosts[0], others=hosts[1:]).insist("/api/join", {"code": code, "name": name})
        assert status == 201, seated
        self.seat = seated["seat"]
        self.client = Client(hosts[1], seated["token"], others=hosts[:1])
        self.acknowledged = 0
        self.trouble = None

    def run(self):
        try:
            self.play()
        except BaseException as error:  # a thread's own would be lost
            self.trouble = error

    def play(self):
        _, board = self.client.insist(f"/api/events/{self.event}/board")
        digest = board["board"]["you"]["play"]["digest"]
        at = 0
        while at < len(self.commands):
            batch = self.commands[at:] if self.stop.is_set() else self.commands[at:at + 1]
            if not self.stop.is_set():
                time.sleep(0.1 + random.random() * 0.2)
            if random.random() < 0.5:
                self.client.next_host()
            status, answer = self.client.insist(
                f"/api/events/{self.event}/rounds/0/actions",
                {"run": 1, "digest": digest, "first": at, "commands": batch})
            if status != 200:
                raise RuntimeError(f"{status} {answer}")
            at += len(batch)
            if answer["stored"] != at:
                raise RuntimeError(f"{at} were acknowledged as {answer['stored']}")
            self.acknowledged = at


def disturb(hosts, control):
    """Kills one of two, again and again; in between the database itself is away."""
    for kill in range(KILLS):
        time.sleep(random.random() * 0.5)
        if kill == KILLS // 3:
            subprocess.run([control, "stop"], check=True, capture_output=True)
            status, answer = Client(hosts[0]).post("/api/enter", {"code": "AAAAAA"})
            assert status == 503, answer
            time.sleep(0.5)
            subprocess.run([control, "start"], check=True, capture_output=True)
        if LONG and kill == 2 * KILLS // 3:
            subprocess.run([control, "freeze", "13"], check=True, capture_output=True)
        victim = random.choice(hosts)
        victim.kill()
        victim.start()


def boards_agree(hosts, event, patience=10):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        boards = [Client(host).get(f"/api/events/{event}/board")[1]["board"] for host in hosts]
        boards = [{**board, "join": None} for board in boards]  # each tells its own address
        if boards[0] == boards[1]:
            return True
        time.sleep(0.05)
    return False


def show(checks, program, url, folder):
    """The commands that work without serving."""
    host = Host(program, "", folder, store=url)
    verified = host.command("verify")
    print(verified.stdout, end="")
    checks.check(verified.returncode == 0, "verify: " + verified.stdout + verified.stderr)
    copied = host.command("backup", folder + "/copy.db")
    checks.check(copied.returncode == 0, "a copy into a file: " + copied.stderr)
    copy = Host(program, "", folder, store=folder + "/copy.db")
    again = copy.command("verify")
    checks.check(again.stdout == verified.stdout, "the copy verifies as the database does: " + again.stdout)
    refused = host.command("restore", folder + "/copy.db")
    checks.check(refused.returncode == 3, "a restore does not overwrite: " + refused.stderr)
    wrong = Host(program, "", folder, store=url.replace("earshot:", "earshot:wrong", 1)).command("verify")
    checks.check(wrong.returncode == 3 and "authentication" in wrong.stderr,
                 "a wrong password is said to be wrong: " + wrong.stderr)
    return "".join(one.stdout + one.stderr for one in (verified, copied, refused, wrong))


def other_host_knows(checks, hosts, content):
    """What one host did, the other knows at once: no refusal goes by what is old."""
    facilitator, event, code = make_event(hosts[0])
    begun = time.monotonic()
    status, seated = Client(hosts[1]).post("/api/join", {"code": code, "name": "Anna"})
    checks.check(status == 201, f"an event of one host is joined at the other: {seated}")
    status, _ = Client(hosts[0], seated["token"]).get(f"/api/events/{event}/board")
    checks.check(status == 200, "a seat of one host is known to the other")
    status, _ = Client(hosts[1], hosts[0].secret).post(f"/api/events/{event}/acts", {"do": "start", "round": 0})
    checks.check(status == 200, "the facilitator acts at either")
    commands = commands_of(content, "third-battery.best.play")
    digest = Client(hosts[1], seated["token"]).get(f"/api/events/{event}/board")[1]["board"]["you"]["play"]["digest"]
    for at, command in enumerate(commands):
        status, answer = Client(hosts[at % 2], seated["token"]).post(
            f"/api/events/{event}/rounds/0/actions",
            {"run": 1, "digest": digest, "first": at, "commands": [command]})
        if status == 429:
            time.sleep(1)
            status, answer = Client(hosts[at % 2], seated["token"]).post(
                f"/api/events/{event}/rounds/0/actions",
                {"run": 1, "digest": digest, "first": at, "commands": [command]})
        if status != 200:
            checks.check(False, f"command {at} at the other host: {status} {answer}")
            break
    print(f"one play over two hosts, {len(commands)} posts: {(time.monotonic() - begun) * 1000:.0f} ms")
    checks.check(boards_agree(hosts, event), "both show the same board")
    same = facilitator.post(f"/api/events/{event}/acts", {"do": "message", "text": "once"}, key="the-same-key-for-both")
    other = Client(hosts[1], hosts[0].secret).post(f"/api/events/{event}/acts", {"do": "message", "text": "once"},
                                                   key="the-same-key-for-both")
    checks.check(same == other, f"the same key at the other host has the same answer: {same} {other}")
    status, answer = facilitator.post("/api/deletions", {"event": event, "title": "Tuesday"})
    checks.check(status == 409, f"an event in the middle of a round is not deleted: {answer}")
    facilitator.post(f"/api/events/{event}/acts", {"do": "end"})
    end = time.monotonic() + 30
    while status != 200 and time.monotonic() < end:
        time.sleep(0.5)
        status, answer = facilitator.post("/api/deletions", {"event": event, "title": "Tuesday"})
    checks.check(status == 200, f"an event is deleted: {answer}")
    time.sleep(0.3)
    status, _ = Client(hosts[1]).get(f"/api/events/{event}/board")
    checks.check(status == 404, "and is gone from the other host")


def main():
    program, content = sys.argv[1:]
    url, control = os.environ["EARSHOT_TEST_POSTGRES"], os.environ["EARSHOT_PG_CTL"]
    password = re.search(":([0-9a-f]{24})@", url).group(1)
    checks = Checks()
    commands = commands_of(content, "third-battery.best.play")
    with tempfile.TemporaryDirectory() as folder:
        one = Host(program, content, folder, store=url).start()
        other = Host(program, content, folder, store=url, secret=one.secret).start()
        hosts = [one, other]
        cmdline = open(f"/proc/{one.process.pid}/cmdline", "rb").read().decode()
        checks.check(password not in cmdline, "no list of processes shows the password")
        other_host_knows(checks, hosts, content)
        facilitator, event, code = make_event(one)
        facilitator.others = [other]
        stop = threading.Event()
        players = [Player(hosts, event, code, f"Player {i}", commands, stop) for i in range(PLAYERS)]
        status, _ = facilitator.insist(f"/api/events/{event}/acts", {"do": "start", "round": 0})
        checks.check(status == 200, "the round starts")
        for player in players:
            player.start()
        disturb(hosts, control)
        stop.set()
        for player in players:
            player.join(timeout=120)
            checks.check(player.trouble is None and not player.is_alive(),
                         f"{player.seat} got every answer: {player.trouble}")
        checks.check(boards_agree(hosts, event), "both hosts come to show the same board")
        _, exported = facilitator.insist(f"/api/events/{event}/export.json")
        stored = {play["seat"]: play for play in exported["plays"]}
        acknowledged = sum(player.acknowledged for player in players)
        kept = sum(len(play["commands"]) for play in stored.values())
        lost = sum(max(0, player.acknowledged - len(stored[player.seat]["commands"])) for player in players)
        doubled = sum(max(0, len(play["commands"]) - len(commands)) for play in stored.values())
        print(f"{KILLS} kills of one of two hosts, the database stopped once"
              f"{' and frozen once' if LONG else ''}, {PLAYERS} players: acknowledged {acknowledged}, "
              f"stored {kept}, lost {lost}, doubled {doubled}")
        checks.check(lost == 0 and doubled == 0 and kept == acknowledged, "nothing lost or doubled")
        checks.check(all(play["commands"] == commands for play in stored.values()), "once and in order")
        checks.check(len(stored) == PLAYERS, "nobody joined twice")
        printed = show(checks, program, url, folder)
        for host in hosts:
            host.process.terminate()
            host.process.wait(timeout=20)
            printed += "".join(host.said) + host.process.stdout.read() + host.process.stderr.read()
        checks.check(password not in printed, "the password was printed")
        checks.check("the database" in printed or LONG, "the host says that its database is away: " + printed)
    return checks.done()


if __name__ == "__main__":
    sys.exit(main())
