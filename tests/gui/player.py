"""Does in the window what a .play script says, as a person would: with the pointer and the keys, or with one of them alone
(Game.hands).

Entry points: commands() reads a script, Player.do() does one of its commands.
"""

import json
import pathlib
import re
import subprocess

from driver import Failed


def commands(file):
    for line in pathlib.Path(file).read_text().splitlines():
        words = line.split("#")[0].split()
        if words:
            yield words


def translations(catalogue):
    """what is written in the scenarios → what is said; nothing where there is no such catalogue"""
    if not catalogue.exists():
        return {}
    text = subprocess.run(["msgcat", "--no-wrap", catalogue], check=True, capture_output=True, text=True).stdout
    return {json.loads(a): json.loads(b) for a, b in re.findall(r'^msgid (".*")\nmsgstr (".+")$', text, re.M)}


def cue_words(file, language="en"):
    """cue → what is said with it, without its marks"""
    words = {}
    said = translations(file.parent.parent / "lang" / f"{language}.po")
    for text, cue in re.findall(r'text: "((?:[^"\\]|\\.)*)"[^\n]*cue: ([a-z0-9-]+)', file.read_text()):
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", said.get(text, text))
        words[cue] = plain.replace("*", "")
    return words


class Player:
    def __init__(self, game, scenario_file, look=lambda name: None, language="en"):
        self.game = game
        self.cue_words = cue_words(scenario_file, language)
        self.look = look  # called with a name before each dialogue and at the ending

    def hear_all(self):
        while self.game.find("hear", self.game.echo()):
            if self.game.hands == "pointer":
                self.game.click("hear")
            else:
                self.game.key("space")

    def do(self, words):
        getattr(self, words[0], self.unknown)(words[1:])

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
        name = self.notice_name(rest[0])
        self.game.take(name)
        self.game.until(lambda seen: not self.game.find(name, seen)["enabled"], f"`{rest[0]}` to be noticed")

    # Beside the line that carries the cue, found by its words as a person finds it.
    def notice_name(self, cue):
        words = self.cue_words[cue]
        seen = self.game.seen()
        # A line may be short, and its first piece on the screen too: the longest that it begins with is it.
        begun = [t for t in seen["texts"] if t["text"].strip() and words.startswith(t["text"])]
        longest = max((len(t["text"]) for t in begun), default=0)
        places = [t["rect"][1] for t in begun if len(t["text"]) == longest]
        buttons = [w for w in seen["widgets"] if re.fullmatch(r"notice/\d+", w["name"])]
        if not places or not buttons:
            raise Failed(f"no line `{words}` with something to notice")
        return min(buttons, key=lambda w: abs(w["rect"][1] - places[-1]))["name"]

    def note(self, rest):
        self.hear_all()
        mark = next((w["name"] for w in self.game.seen()["widgets"]
                     if w["kind"] == "mark" and w["name"].endswith("/" + rest[0])), None)
        self.game.take(mark or f"fact/{rest[0]}")
        self.game.until(lambda seen: any(w["value"] in ("noted", "ticked") and w["name"].endswith("/" + rest[0])
                                         for w in seen["widgets"]), f"`{rest[0]}` to be noted")

    def choose(self, rest):
        self.hear_all()
        name = "reply/" + rest[0]
        before = self.said()
        self.game.take(name)
        # Most cards go when they are taken; one that can be taken again stays, and what was said stands in the log.
        self.game.until(lambda seen: seen and (self.game.find(name, seen) is None or self.said(seen) != before), f"`{name}` to be taken")

    def said(self, seen=None):
        """What stands in the log of the conversation."""
        seen = seen or self.game.seen()
        log = self.game.find("said/log", seen)
        if log is None:
            return []
        x, y, w, h = log["rect"]
        return [t["text"] for t in seen["texts"] if x <= t["rect"][0] < x + w and y <= t["rect"][1] < y + h]

    def summarise(self, rest):
        self.hear_all()
        self.open_card("sum-up/", "summarise/do")
        for fact in [r for r in rest if not r.endswith(":")]:
            self.game.take("say-back/" + fact)
        self.look("summarise")
        self.game.take("summarise/do")
        self.game.gone("summarise/do")

    def diagnose(self, rest):
        self.hear_all()
        self.open_card("name-cause/", "diagnose/do")
        self.game.take("cause/" + rest[0])
        for fact in rest[2:]:
            self.game.take("pin/" + fact)
        self.look("diagnose")
        self.game.take("diagnose/do")
        self.game.gone("diagnose/do")

    def open_card(self, prefix, button):
        name = next((w["name"] for w in self.game.seen()["widgets"] if w["name"].startswith(prefix)), None)
        if name is None:
            raise Failed(f"no card `{prefix}` among {[w['name'] for w in self.game.seen()['widgets']]}")
        self.game.take(name)
        self.game.widget(button, enabled=False)

    def close(self, rest):
        self.game.screen("ending")
        self.look("ending")
        self.game.take("ending/hand-in")
