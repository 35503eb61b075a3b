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
        self.cue_words = {}

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

    # Beside the line that carries the cue, found by its words as a person finds it.
    def notice_name(self, cue):
        words = self.cue_words[cue]
        seen = self.game.seen()
        places = [t["rect"][1] for t in seen["texts"] if len(t["text"]) > 8 and words.startswith(t["text"])]
        buttons = [w for w in seen["widgets"] if re.fullmatch(r"notice/\d+", w["name"])]
        if not places or not buttons:
            raise Failed(f"no line `{words}` with something to notice")
        return min(buttons, key=lambda w: abs(w["rect"][1] - places[-1]))["name"]

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
    with tempfile.TemporaryDirectory() as folder, Game(program, folder, content, artefacts, ["--still"]) as game:
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
        player.cue_words = cue_words(pathlib.Path(content) / "scenarios" / f"{scenario}.yaml")
        for words in commands(play):
            player.do(words)
        game.screen("debrief")
        game.picture("debrief")
        for ring in ("root-cause", "empathy", "follow-through"):
            game.until(lambda seen: game.find("ring/" + ring, seen)["value"] == "100", f"100 for {ring}")
        if game.cut:
            raise Failed("cut off:\n" + "\n".join(game.cut))
        print("the best play was clicked through and earned 100 in all three")


def cue_words(file):
    """cue → what is said with it, without its marks"""
    words = {}
    for text, cue in re.findall(r'text: "((?:[^"\\]|\\.)*)"[^\n]*cue: ([a-z0-9-]+)', file.read_text()):
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
        words[cue] = plain.replace("*", "")
    return words


if __name__ == "__main__":
    main(*sys.argv[1:])
