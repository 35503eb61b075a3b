#!/usr/bin/env python3
"""One whole scenario in the real program, from the start screen to the debrief, with the pointer and the keys.

usage: whole_scenario_test.py PROGRAM CONTENT SCENARIO PLAY ARTEFACTS
The play is the scenario's best one; the scores that its `expect` lines name must stand on the screen at the end.
"""

import pathlib
import re
import sys
import tempfile

from driver import Failed, Game


def commands(file):
    for line in pathlib.Path(file).read_text().splitlines():
        words = line.split("#")[0].split()
        if words:
            yield words


class Player:
    """Does what a .play script says, as a person at the window would."""

    def __init__(self, game):
        self.game = game
        self.cue_positions = {}

    def hear_all(self):
        while self.game.has("hear"):
            before = self.game.seen()["serial"]
            self.game.key("space")
            self.game.until(lambda seen: seen and seen["serial"] > before, "the next line")

    def do(self, words):
        verb, rest = words[0], words[1:]
        getattr(self, verb, self.unknown)(rest)

    def unknown(self, rest):
        raise Failed(f"this test does not know the command with {rest}")

    def variant(self, rest):
        pass  # drawn by the game; the caller names one with --variant

    def order(self, rest):
        pass

    def expect(self, rest):
        pass  # the scores are asserted on the debrief

    def hear(self, rest):
        self.hear_all()

    def notice(self, rest):
        self.hear_all()
        self.game.click(self.notice_name(rest[0]))
        self.game.shows("You noticed")

    # `notice CUE`: the line that carries it is found by trying none but the right one, so the caller says which.
    def notice_name(self, word):
        return f"notice/{self.cue_positions.get(word, word)}"

    def note(self, rest):
        self.hear_all()
        mark = next((w["name"] for w in self.game.seen()["widgets"]
                     if w["kind"] == "mark" and w["name"].endswith("/" + rest[0])), None)
        self.game.click(mark or f"fact/{rest[0]}")
        self.game.until(lambda seen: any(w["value"] in ("noted", "ticked") and w["name"].endswith("/" + rest[0])
                                         for w in seen["widgets"]), f"`{rest[0]}` to be noted")

    def choose(self, rest):
        self.hear_all()
        self.game.click("reply/" + rest[0])
        self.game.gone("reply/" + rest[0])

    def summarise(self, rest):
        self.hear_all()
        self.open_card("sum-up/", "summarise/do")
        for fact in [r for r in rest if not r.endswith(":")]:
            self.game.click("say-back/" + fact)
        self.game.picture("summarise")
        self.game.click("summarise/do")
        self.game.gone("summarise/do")

    def diagnose(self, rest):
        self.hear_all()
        self.open_card("name-cause/", "diagnose/do")
        self.game.click("cause/" + rest[0])
        for fact in rest[2:]:
            self.game.click("pin/" + fact)
        self.game.picture("diagnose")
        self.game.click("diagnose/do")
        self.game.gone("diagnose/do")

    def open_card(self, prefix, button):
        name = next((w["name"] for w in self.game.seen()["widgets"] if w["name"].startswith(prefix)), None)
        if name is None:
            raise Failed(f"no card `{prefix}` among {[w['name'] for w in self.game.seen()['widgets']]}")
        self.game.click(name)
        self.game.widget(button, enabled=False)

    def close(self, rest):
        self.game.screen("ending")
        self.game.picture("ending")
        self.game.click("ending/hand-in")


def main(program, content, scenario, play, artefacts):
    with tempfile.TemporaryDirectory() as folder, Game(program, folder, content, artefacts) as game:
        game.screen("people")
        game.picture("people")
        game.click("people/name")
        game.type("Ida")
        game.picture("people-typed")
        game.key("Return")
        game.screen("card")
        game.key("Escape")
        game.screen("board")
        game.picture("board")
        game.click("customer/" + scenario)
        game.screen("card")
        game.picture("card")
        game.click("card/begin")
        game.screen("conversation")
        game.picture("conversation")
        player = Player(game)
        player.cue_positions = cue_positions(pathlib.Path(content) / "scenarios" / f"{scenario}.yaml")
        for words in commands(play):
            player.do(words)
        game.screen("debrief")
        game.picture("debrief")
        for ring in ("root-cause", "empathy", "follow-through"):
            game.until(lambda seen: game.find("ring/" + ring, seen)["value"] == "100", f"100 for {ring}")
        if game.cut:
            raise Failed("cut off:\n" + "\n".join(game.cut))
        print("the best play was clicked through and earned 100 in all three")


def cue_positions(file):
    """cue → place of the line that carries it in its node, from 1; enough for scenarios without conditional lines before it."""
    positions, node_line = {}, 0
    for line in file.read_text().splitlines():
        if re.match(r"\s{4}lines:", line):
            node_line = 0
        elif re.match(r"\s{6}- ", line):
            node_line += 1
        cue = re.search(r"cue: ([a-z0-9-]+)", line)
        if cue:
            positions.setdefault(cue.group(1), node_line)
    return positions


if __name__ == "__main__":
    main(*sys.argv[1:])
