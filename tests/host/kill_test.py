#!/usr/bin/env python3
"""usage: kill_test.py EARSHOT_HOST CONTENT

Players post their plays one batch after another while the host is killed (SIGKILL) again and again, and send
again what got no answer. At the end acknowledged and stored must be the same: nothing lost, nothing doubled, and every
score recomputed by `verify`. 20 kills, with EARSHOT_LONG=1 200.
"""
import os
import random
import sys
import tempfile
import threading
import time

from workshop import Checks, Client, Host, commands_of, make_event

KILLS = 200 if os.environ.get("EARSHOT_LONG") else 20
PLAYERS = 12


class Player(threading.Thread):
    """Plays a shipped play over and over, one command a post, each run in a round of its own."""

    def __init__(self, host, event, code, name, commands, rounds, stop):
        super().__init__()
        self.host, self.event, self.commands, self.rounds, self.stop = host, event, commands, rounds, stop
        client = Client(host)
        status, seated = client.insist("/api/join", {"code": code, "name": name})
        assert status == 201, seated
        self.seat = seated["seat"]
        self.client = Client(host, seated["token"])
        self.acknowledged = 0
        self.trouble = None

    def run(self):
        try:
            self.play()
        except BaseException as error:  # a thread's own would be lost
            self.trouble = error

    def play(self):
        status, board = self.client.insist(f"/api/events/{self.event}/board")
        digest = board["board"]["you"]["play"]["digest"]
        path = f"/api/events/{self.event}/rounds/0/actions"
        at = 0
        while at < len(self.commands):
            if self.stop.is_set():
                batch = self.commands[at:]  # the kills are over: the rest at once
            else:
                batch = self.commands[at:at + 1]
                time.sleep(0.2 + random.random() * 0.2)
            status, answer = self.client.insist(
                path, {"run": 1, "digest": digest, "first": at, "commands": batch})
            if status != 200:
                raise RuntimeError(f"{status} {answer}")
            at += len(batch)
            if answer["stored"] != at:
                raise RuntimeError(f"{at} were acknowledged as {answer['stored']}")
            self.acknowledged = at


def main():
    program, content = sys.argv[1:]
    checks = Checks()
    commands = commands_of(content, "third-battery.best.play")
    with tempfile.TemporaryDirectory() as folder:
        host = Host(program, content, folder).start()
        facilitator, event, code = make_event(host)
        stop = threading.Event()
        players = [Player(host, event, code, f"Player {i}", commands, 1, stop)
                   for i in range(PLAYERS)]
        status, _ = facilitator.insist(f"/api/events/{event}/acts", {"do": "start", "round": 0})
        checks.check(status == 200, "the round starts")
        for player in players:
            player.start()
        kills = 0
        while kills < KILLS:
            time.sleep(random.random() * 0.4)
            host.kill()
            kills += 1
            host.start()
        stop.set()
        for player in players:
            player.join(timeout=120)
            checks.check(player.trouble is None and not player.is_alive(),
                         f"{player.seat} got every answer: {player.trouble}")
        status, exported = facilitator.insist(f"/api/events/{event}/export.json")
        stored = {play["seat"]: play for play in exported["plays"]}
        acknowledged = sum(player.acknowledged for player in players)
        kept = sum(len(play["commands"]) for play in stored.values())
        lost = sum(max(0, player.acknowledged - len(stored[player.seat]["commands"]))
                   for player in players)
        doubled = sum(max(0, len(play["commands"]) - len(commands)) for play in stored.values())
        for player in players:
            checks.check(stored[player.seat]["commands"] == commands,
                         f"{player.seat}: what is stored is what was played, once and in order")
            checks.check(stored[player.seat]["score"]["points"] == 100,
                         f"{player.seat}: the score is that of the play")
        checks.check(len(stored) == PLAYERS, "nobody joined twice")
        checks.check(host.stop() == 0, "the host stops when it is told to")
        verified = host.command("verify")
        checks.check(verified.returncode == 0, "verify: " + verified.stdout + verified.stderr)
        print(f"{kills} kills, {PLAYERS} players: acknowledged {acknowledged}, stored {kept}, "
              f"lost {lost}, doubled {doubled}")
        print(verified.stdout, end="")
        checks.check(lost == 0 and doubled == 0 and kept == acknowledged, "nothing lost or doubled")
    return checks.done()


if __name__ == "__main__":
    sys.exit(main())
