#!/usr/bin/env python3
"""usage: tests/load/faults.py EARSHOT_HOST CONTENT [FAULT…]

What goes wrong in a hall, done to a host of its own on loopback: the disk is full (a tmpfs as root, else a limit on the size of files), clients vanish in the middle of a post
and come back, displays stand still, two events run at once. Each prints acknowledged, stored, lost, doubled. Stops by itself. EARSHOT_LONG=1: more of each.
"""
import os
import random
import resource
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "host"))
from workshop import Checks, Client, Host, commands_of, make_event  # noqa: E402

LONG = bool(os.environ.get("EARSHOT_LONG"))


def seat(host, event, code, name):
    status, seated = Client(host).insist("/api/join", {"code": code, "name": name})
    assert status == 201, seated
    return seated


def digest_of(host, event, token):
    _, board = Client(host, token).insist(f"/api/events/{event}/board")
    return board["board"]["you"]["play"]["digest"]


def figures(facilitator, event, acknowledged, commands):
    """(stored, lost, doubled, whether all of it is as it was played); `acknowledged` by seat."""
    _, exported = facilitator.insist(f"/api/events/{event}/export.json")
    plays = {play["seat"]: play["commands"] for play in exported["plays"]}
    lost = sum(max(0, count - len(plays.get(seat, []))) for seat, count in acknowledged.items())
    doubled = sum(max(0, len(play) - len(commands)) for play in plays.values())
    same = all(play == commands[:len(play)] for play in plays.values())
    return sum(map(len, plays.values())), lost, doubled, same


def say(checks, what, acknowledged, stored, lost, doubled, same):
    print(f"{what}: acknowledged {acknowledged}, stored {stored}, lost {lost}, doubled {doubled}", flush=True)
    checks.check(lost == 0 and doubled == 0 and same, f"{what}: nothing lost or doubled")


class SmallDisk:
    """A place for the log that holds two megabytes until it is made larger."""

    def __init__(self, folder):
        self.path = os.path.join(folder, "disk")
        os.mkdir(self.path)
        self.mounted = os.geteuid() == 0 and subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=2m", "none", self.path], capture_output=True, check=False).returncode == 0

    def before_start(self):
        if not self.mounted:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, resource.RLIM_INFINITY))

    def after_start(self):
        if not self.mounted:
            resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))

    def enlarge(self, process):
        if self.mounted:
            subprocess.run(["mount", "-o", "remount,size=64m", self.path], check=True)
        else:
            resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))

    def close(self):
        if self.mounted:
            subprocess.run(["umount", self.path], check=False)


def processor(process):
    with open(f"/proc/{process.pid}/stat", encoding="ascii") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def full_disk(checks, program, content):
    commands = commands_of(content, "third-battery.best.play")
    with tempfile.TemporaryDirectory() as folder:
        disk = SmallDisk(folder)
        try:
            host = Host(program, content, disk.path, "--backup-minutes", "0")
            disk.before_start()
            host.start()
            disk.after_start()
            facilitator, event, code = make_event(host)
            anna = seat(host, event, code, "Anna")
            facilitator.insist(f"/api/events/{event}/acts", {"do": "start", "round": 0})
            digest = digest_of(host, event, anna["token"])
            client, path = Client(host, anna["token"]), f"/api/events/{event}/rounds/0/actions"
            body = {"run": 1, "digest": digest, "first": 0, "commands": commands[:20]}
            status, _ = client.post(path, body)
            acknowledged = 20 if status == 200 else 0
            fills, full = 0, None
            while full is None and fills < 5000:
                status, answer = facilitator.post(f"/api/events/{event}/acts",
                                                  {"do": "message", "text": f"{fills} " + "x" * 190})
                fills += 1
                full = answer if status == 503 else None
            checks.check(full is not None, f"the disk is full at last, after {fills} acts")
            checks.check("full" in str(full) or "I/O" in str(full) or "too large" in str(full),
                         f"the facilitator is told why: {full}")
            status, answer = client.post(path, {**body, "first": 20, "commands": commands[20:25]})
            checks.check(status in (200, 503), f"a player is told that it is not stored: {status} {answer}")
            acknowledged = 25 if status == 200 else acknowledged
            status, board = Client(host).get(f"/api/events/{event}/board")
            checks.check(status == 200, "the board is shown all the same")
            begun = processor(host.process)
            facilitator.once("POST", f"/api/events/{event}/acts", {"do": "end"})  # the round's end cannot be written either
            time.sleep(2)
            checks.check(processor(host.process) - begun < 1, "trying again does not eat the processor")
            disk.enlarge(host.process)
            status, answer = client.insist(path, {**body, "first": acknowledged, "commands": commands[acknowledged:]})
            checks.check(status == 200, f"with room again it goes on: {answer}")
            acknowledged = answer["stored"] + answer["late"]
            stored, lost, doubled, same = figures(facilitator, event, {anna["seat"]: answer["stored"]}, commands)
            host.stop()
            verified = host.command("verify")
            checks.check(verified.returncode == 0, "verify: " + verified.stdout + verified.stderr)
            say(checks, f"full disk ({'tmpfs' if disk.mounted else 'limit on files'}), full after {fills} acts",
                answer["stored"], stored, lost, doubled, same)
        finally:
            disk.close()


class Vanishing(threading.Thread):
    """Posts, is gone before the answer (reset, half sent, or without reading), and sends the same again."""

    def __init__(self, host, event, seated, digest, commands):
        super().__init__(daemon=True)
        self.host, self.path, self.seated = host, f"/api/events/{event}/rounds/0/actions", seated
        self.digest, self.commands, self.acknowledged, self.trouble = digest, commands, 0, None

    def vanish(self, body, key, random_):
        text = (f"POST {self.path} HTTP/1.1\r\nHost: 127.0.0.1:{self.host.port}\r\n"
                f"Authorization: Bearer {self.seated['token']}\r\nContent-Type: application/json\r\n"
                f"Idempotency-Key: {key}\r\nContent-Length: {len(body)}\r\n\r\n{body}").encode()
        connection = socket.create_connection(("127.0.0.1", self.host.port))
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.sendall(text if random_.random() < 0.6 else text[:random_.randrange(1, len(text))])
        connection.close()

    def run(self):
        try:
            self.play()
        except BaseException as error:  # a thread's own would be lost
            self.trouble = error

    def play(self):
        import json
        random_ = random.Random(self.seated["seat"])
        client = Client(self.host, self.seated["token"])
        while self.acknowledged < len(self.commands):
            count = random_.randrange(1, 5)
            batch = self.commands[self.acknowledged:self.acknowledged + count]
            body = json.dumps({"run": 1, "digest": self.digest, "first": self.acknowledged, "commands": batch})
            key = f"vanishing-{self.seated['seat']}-{self.acknowledged:04}"
            for _ in range(random_.randrange(3)):
                self.vanish(body, key, random_)
            while True:
                status, text, _ = client.once("POST", self.path, body, key=key)
                if status != 429:
                    break
                time.sleep(0.5)
            if status != 200:
                raise RuntimeError(f"{status} {text}")
            self.acknowledged += len(batch)
            if json.loads(text)["stored"] != self.acknowledged:
                raise RuntimeError(f"{self.acknowledged} were acknowledged as {text}")


def vanishing_clients(checks, program, content):
    commands = commands_of(content, "third-battery.best.play")
    with tempfile.TemporaryDirectory() as folder:
        host = Host(program, content, folder).start()
        facilitator, event, code = make_event(host)
        seats = [seat(host, event, code, f"Player {i}") for i in range(40 if LONG else 12)]
        facilitator.insist(f"/api/events/{event}/acts", {"do": "start", "round": 0})
        digest = digest_of(host, event, seats[0]["token"])
        players = [Vanishing(host, event, one, digest, commands) for one in seats]
        for player in players:
            player.start()
        for player in players:
            player.join(timeout=120)
            checks.check(player.trouble is None and not player.is_alive(), f"{player.seated['seat']}: {player.trouble}")
        acknowledged = {player.seated["seat"]: player.acknowledged for player in players}
        stored, lost, doubled, same = figures(facilitator, event, acknowledged, commands)
        checks.check(stored == sum(acknowledged.values()), "all of it, once")
        host.stop()
        checks.check(host.command("verify").returncode == 0, "verify")
        say(checks, f"{len(players)} clients that vanish and return", sum(acknowledged.values()), stored, lost, doubled, same)


def resident(process):
    with open(f"/proc/{process.pid}/status", encoding="ascii") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


def stalled_displays(checks, program, content):
    """One snapshot is being written to each and one waits; the rest is dropped."""
    displays, changes = (200, 400) if LONG else (60, 150)
    with tempfile.TemporaryDirectory() as folder:
        host = Host(program, content, folder).start()
        facilitator, event, code = make_event(host)
        for i in range(300):
            seat(host, event, code, f"Somebody with a long name, number {i}")
        stalled = []
        for _ in range(displays):
            connection = socket.socket()
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            connection.connect(("127.0.0.1", host.port))
            connection.sendall(f"GET /api/events/{event}/feed HTTP/1.1\r\nHost: 127.0.0.1:{host.port}\r\n\r\n".encode())
            stalled.append(connection)
        time.sleep(0.5)
        _, board, _ = Client(host).once("GET", f"/api/events/{event}/board")
        before = resident(host.process)
        for i in range(changes):
            facilitator.insist(f"/api/events/{event}/acts", {"do": "message", "text": f"number {i}"})
            time.sleep(0.025)  # so that each is a snapshot of its own
        grown = resident(host.process) - before
        _, after = Client(host).get(f"/api/events/{event}/board")
        checks.check(after["board"]["message"] == f"number {changes - 1}", "who reads has the newest")
        all_of_it = displays * changes * len(board) // 1024
        print(f"{displays} displays that do not read, {changes} snapshots of {len(board) // 1024} KB: "
              f"the host grew by {grown} KB ({all_of_it} KB were not read)", flush=True)
        checks.check(grown < 24 * 1024, f"what is not read is not kept: {grown} KB")
        for connection in stalled:
            connection.close()
        host.stop()


def two_events(checks, program, content):
    commands = commands_of(content, "third-battery.best.play")
    with tempfile.TemporaryDirectory() as folder:
        host = Host(program, content, folder).start()
        events, players = [], []
        for name in ("Aar", "Berg"):
            facilitator, event, code = make_event(host)
            seats = [seat(host, event, code, f"{name} {i}") for i in range(8)]
            facilitator.insist(f"/api/events/{event}/acts", {"do": "start", "round": 0})
            digest = digest_of(host, event, seats[0]["token"])
            events.append((facilitator, event, seats, name))
            players += [Vanishing(host, event, one, digest, commands) for one in seats]
        for player in players:
            player.start()
        for player in players:
            player.join(timeout=120)
        for (facilitator, event, seats, name), (_, other, others, stranger) in zip(events, reversed(events)):
            for path in (f"/api/events/{event}/board", f"/api/events/{event}/export.json",
                         f"/api/events/{event}/choices.csv", f"/api/events/{event}/rounds/0/debrief"):
                _, text, _ = facilitator.once("GET", path)
                checks.check(stranger not in text and other not in text, f"{path} has nothing of the other event")
            status, _ = Client(host, seats[0]["token"]).get(f"/api/events/{other}/board")
            checks.check(status == 401, "a token of one opens nothing of the other")
            acknowledged = {p.seated["seat"]: p.acknowledged for p in players if p.seated in seats}
            stored, lost, doubled, same = figures(facilitator, event, acknowledged, commands)
            say(checks, f"two events at once, {name}", sum(acknowledged.values()), stored, lost, doubled, same)
        host.stop()
        checks.check(host.command("verify").returncode == 0, "verify")


FAULTS = {"full-disk": full_disk, "vanish": vanishing_clients, "stalled": stalled_displays, "two-events": two_events}


def main():
    program, content = sys.argv[1:3]
    checks = Checks()
    names = sys.argv[3:] or list(FAULTS)
    # Each has a host of its own, and most of each is waiting; a limit on the size of files would be everybody's.
    beside = [name for name in names if name != "full-disk"]
    threads = [checks.meanwhile(FAULTS[name], program, content) for name in beside] if os.geteuid() == 0 and not LONG else []
    for name in names:
        if name not in beside or not threads:
            FAULTS[name](checks, program, content)
    for thread in threads:
        thread.join(timeout=300)
        checks.check(not thread.is_alive(), "a fault came to its end")
    return checks.done()


if __name__ == "__main__":
    sys.exit(main())
