#!/usr/bin/env python3
"""The game is killed again and again while it is played, and nothing that was seen to happen is lost.

usage: kill_test.py PROGRAM CONTENT SCENARIO ARTEFACTS
20 kills, 200 with EARSHOT_LONG=1, at moments drawn from a seed that is printed: after an action was seen to be done, or
right after the click. Each next start goes on, has every action that was seen, at most the one more that was being done, and
shows the same words; and the best play, killed all along, still ends with 100 in all three.
"""

import os
import pathlib
import random
import sys
import tempfile

import ways
from driver import Failed, Game
from player import Player, commands

NAME = "Ida"
KILLS = 200 if os.environ.get("EARSHOT_LONG") else 20


class Victim:
    def __init__(self, game, scenario, scenario_file, chance, most_kills):
        self.game = game
        self.scenario = scenario
        self.person = Player(game, scenario_file, lambda name: None)
        self.chance = chance
        self.most_kills = most_kills
        self.done = []  # the actions that were seen to happen
        self.kills = 0

    def begin(self):
        ways.sign_in(self.game, NAME)
        self.listen_at_own_pace()
        ways.begin(self.game, self.scenario)

    # So that no line arrives by itself between two looks.
    def listen_at_own_pace(self):
        self.game.click("board/settings")
        self.game.click("settings-tab/conversation")
        self.game.click("pace/mine")
        self.game.click("settings/back")
        self.game.screen("board")

    def play(self, words):
        if words[0] in ("variant", "order", "expect"):
            return
        if words[0] == "hear":
            return self.person.do(words)
        self.person.hear_all()
        if words[0] in ("choose", "note") and self.wants_to_kill(0.4) and self.killed_at_once(words):
            return
        self.person.do(words)
        self.done.append(words)
        if words[0] != "close" and self.wants_to_kill(0.6):
            self.kill_and_go_on(None)

    def wants_to_kill(self, probability):
        return self.kills < self.most_kills and self.chance.random() < probability

    # Sends what does it and waits for nothing. True when it had been done all the same.
    def killed_at_once(self, words):
        name = f"reply/{words[1]}" if words[0] == "choose" else self.mark_or_row(words[1])
        self.game.click(name)
        for _ in range(self.chance.randrange(4)):
            self.game.seen()
        return self.kill_and_go_on(words)

    def mark_or_row(self, fact):
        return next(w["name"] for w in self.game.seen()["widgets"] if w["name"].endswith("/" + fact))

    def kill_and_go_on(self, pending):
        words = None if pending else self.said()
        self.game.kill()
        self.kills += 1
        kept = self.kept()
        if kept != self.done and kept != self.done + [pending]:
            raise Failed(f"seen to be done: {self.done}\nin doubt: {pending}\nkept: {kept}")
        self.done = kept
        self.game.start()
        ways.come_back(self.game, NAME)
        ways.open_card(self.game, self.scenario)
        self.game.click("card/continue")
        self.game.gone("card/continue")
        if words is not None and self.said() != words:
            raise Failed(f"before the kill: {words}\nafter it: {self.said()}")
        return pending is not None and kept[-1:] == [pending]

    # What stands in the log of the conversation, all of it, also what is scrolled out of view.
    def said(self):
        seen = self.game.seen()
        area = self.game.find("said/log", seen)
        if area is None:
            return [text["text"] for text in seen["texts"]]
        left, right = area["rect"][0], area["rect"][0] + area["rect"][2]
        return [text["text"] for text in seen["texts"] if left <= text["rect"][0] < right
                and text["rect"][1] < area["rect"][1] + area["rect"][3]]

    # The actions on disk, without the lines heard and without times; a cue by its name.
    def kept(self):
        rows = ways.ask_records(self.game.folder, "SELECT command FROM actions ORDER BY play, step")
        actions = [row[0].split("@")[0].split() for row in rows]
        return [words for words in actions if words[0] != "hear"]


def play_once(program, content, scenario, artefacts, chance, most_kills):
    scenarios = pathlib.Path(content) / "scenarios"
    with tempfile.TemporaryDirectory() as folder, \
            Game(program, folder, content, artefacts, ["--still"]) as game:
        victim = Victim(game, scenario, scenarios / f"{scenario}.yaml", chance, most_kills)
        victim.begin()
        for words in commands(scenarios / f"{scenario}.best.play"):
            victim.play(words)
        ways.assert_scores(game)
        return victim.kills


def main(program, content, scenario, artefacts):
    seed = int(os.environ.get("EARSHOT_SEED", random.randrange(1 << 32)))
    print(f"EARSHOT_SEED={seed}", flush=True)
    chance = random.Random(seed)
    kills = 0
    while kills < KILLS:
        kills += play_once(program, content, scenario, artefacts, chance, KILLS - kills)
    print(f"{kills} kills, nothing lost, and 100 in all three at the end")


if __name__ == "__main__":
    main(*sys.argv[1:])
