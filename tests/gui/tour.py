#!/usr/bin/env python3
"""Walks through every screen of the real program and keeps a picture of each, to be looked at.

usage: xvfb-run -s "-screen 0 1280x720x24" tour.py PROGRAM CONTENT OUT [--theme dark|light] [--text-size N]
       [--language CODE] [--typeface NAME] [--only PART] [--host EARSHOT_HOST]
What the program says of itself is read too: text that is cut off, words over words, a name used twice. Each is listed,
and the exit code is 1 when there is any. Parts: start, broken, workshop (with --host), and the names of the scenarios.
"""

import argparse
import os
import pathlib
import shutil
import sys
import tempfile
import time

from driver import Game
from player import Player, commands
from workshop_test import Room, Trainee

FULL = "off-the-list"  # the one that is played to its debrief
STEPS = 6              # of the others
DESK_KEYS = {"en": "rpkn", "de": "azwn"}  # of the record, the promises, the pages and the notes


def overlap(a, b):
    x, y = max(a[0], b[0]), max(a[1], b[1])
    w, h = min(a[0] + a[2], b[0] + b[2]) - x, min(a[1] + a[3], b[1] + b[3]) - y
    return w > 2 and h > max(2, 0.2 * min(a[3], b[3]))


class Tour:
    def __init__(self, game, content, language="en"):
        self.language = language
        self.game = game
        self.content = pathlib.Path(content)
        self.number = 0

    def look(self, name):
        self.rest()
        self.number += 1
        self.game.picture(f"{self.number:02}-{name}")
        texts = self.game.seen()["texts"]
        for i, a in enumerate(texts):
            for b in texts[i + 1:]:
                if a["layer"] == b["layer"] and overlap(a["seen"], b["seen"]):
                    self.game.cut.append(f"{name}: `{a['text']}` over `{b['text']}`")

    # Until nothing has changed for a while.
    def rest(self):
        self.game.echo()
        before = None
        while before != self.game.seen():
            before = self.game.seen()
            time.sleep(0.15)

    def press(self, name, key):
        self.game.key(key)
        self.look(name)

    def click(self, name, what):
        self.game.click(what)
        self.look(name)

    # The rest of a long page, by Page Down, until it moves no more.
    def pages(self, name, area):
        self.game.x("mousemove", *self.middle(area))
        for page in range(2, 9):
            before = [t["rect"] for t in self.game.seen()["texts"]]
            self.game.key("Next")
            self.rest()
            if before == [t["rect"] for t in self.game.seen()["texts"]]:
                return
            self.look(f"{name}-page{page}")

    def middle(self, name):
        x, y, w, h = self.game.widget(name)["seen"]
        return x + w // 2, y + h // 2

    def start(self):
        game = self.game
        game.screen("welcome")
        self.look("welcome")
        game.key("Return")
        game.screen("conversation")
        self.look("first-conversation")
        game.key("Escape")
        game.click("leave/later")
        game.screen("board")
        self.look("board-newcomer")
        game.click("board/name")
        game.type("Ida Marklund")
        game.key("Return")
        game.gone("board/name")
        self.look("board")
        self.press("keys", "F1")
        game.key("Escape")
        self.press("menu", "F10")
        game.key("Escape")
        game.gone("menu/close")
        self.pages("board", "board/tiles")

    def rooms(self):
        game = self.game
        self.click("history-empty", "board/history")
        game.key("Escape")
        game.screen("board")
        self.click("progress-empty", "board/progress")
        game.key("Escape")
        game.screen("board")
        self.click("settings", "board/settings")
        self.pages("settings", "settings/reading-list")
        for panel in ("conversation", "sound", "you"):
            self.click(f"settings-{panel}", f"settings-tab/{panel}")
            self.pages(f"settings-{panel}", f"settings/{panel}-list")
        self.click("settings-export", "settings/export")
        self.click("delete", "settings/delete")
        game.click("delete/keep")
        game.click("settings/back")
        game.screen("board")
        self.click("people-known", "board/people")
        self.click("people-new", "people/new")
        game.click("people/back")
        game.click("person/Ida Marklund")
        game.screen("board")

    def talk(self, scenario):
        game = self.game
        self.click(f"{scenario}-card", "customer/" + scenario)
        game.click("card/begin")
        game.screen("conversation")
        self.look(f"{scenario}-first-line")
        player = Player(game, self.content / "scenarios" / f"{scenario}.yaml", lambda name: self.look(f"{scenario}-{name}"),
                        self.language)
        player.hear_all()
        self.look(f"{scenario}-heard")
        if scenario == FULL:
            self.desk_and_leave()
        self.play(player, scenario)

    def desk_and_leave(self):
        for key, tab in zip(DESK_KEYS[self.language], ("record", "promises", "pages", "notes")):
            self.press(f"desk-{tab}", key)
            if self.game.has("desk/close"):
                self.game.key("Escape")
                self.game.gone("desk/close")
        self.press("leave", "Escape")
        self.game.click("leave/stay")
        self.game.gone("leave/stay")

    def play(self, player, scenario):
        done = 0
        for words in commands(self.content / "scenarios" / f"{scenario}.best.play"):
            if scenario != FULL and done >= STEPS:
                return self.leave()
            player.do(words)
            if words[0] in ("choose", "note", "notice"):
                done += 1
                if done <= STEPS or self.game.seen()["screen"] == "desk":
                    self.look(f"{scenario}-{words[0]}")
        self.debrief()

    def leave(self):
        self.game.key("Escape")
        self.game.click("leave/later")
        self.game.screen("board")

    def debrief(self):
        game = self.game
        game.screen("debrief")
        self.look("debrief")
        self.pages("debrief", "debrief/overview")
        for section in ("moments", "facts", "follow", "ledger", "listening"):
            self.click(f"debrief-{section}", f"section/{section}")
            self.pages(f"debrief-{section}", f"debrief/{section}")
        self.map()
        self.again()
        self.click("history", "board/history")
        game.key("Escape")
        game.screen("board")
        self.growth()
        self.look("board-played")
        self.click("card-in-the-middle", "customer/forty-pounds-a-month")
        game.key("Escape")
        game.screen("board")


    # The map of the play: a place on the way, one beside it, the best way.
    def map(self):
        game = self.game
        self.click("debrief-map", "section/map")
        self.pages("debrief-map", "debrief/map")
        points = [w for w in game.seen()["widgets"] if w["name"].startswith("map/")]
        been = [w["name"] for w in points if w["value"] == "been"]
        away = [w["name"] for w in points if not w["value"]]
        self.click("debrief-map-been", been[len(been) // 2])
        self.click("debrief-map-away", away[0])
        game.click(been[0])
        self.click("debrief-map-best", "map-best")

    # From a reply of the debrief on: a step back there, and away again.
    def again(self):
        game = self.game
        game.click("section/moments")
        self.click("reply", "again/moment/1")
        self.click("reply-glossary", "reply/glossary")
        self.escape_to("debrief/board")  # with large text the technique stands in front of the list
        game.click("section/moments")
        game.click("again/moment/1")
        game.click("reply/again")
        game.screen("conversation")
        self.look("again")
        card = next(w["name"] for w in game.seen()["widgets"] if w["name"].startswith("reply/") and w["enabled"])
        game.click(card)
        game.widget("take-back")
        self.look("again-replied")
        game.key("BackSpace")
        game.gone("take-back")
        self.leave()

    def growth(self):
        game = self.game
        self.click("progress", "board/progress")
        self.click("progress-skill", "skill/noticing")
        if game.has("progress/page"):
            self.pages("progress", "progress/page")
        game.key("Escape")
        game.screen("board")
        self.click("glossary", "board/glossary")
        game.type({"en": "question", "de": "frage"}[self.language])
        self.look("glossary-search")
        self.click("glossary-technique", "technique/open-question")
        self.escape_to("board/quit")

    def escape_to(self, name):
        for _ in range(3):
            if not self.game.has(name):
                self.game.key("Escape")
                self.rest()
        self.game.widget(name)


# Two faults that a trainer might make: a node that is not there and a misspelt key.
def break_one(content):
    file = content / "scenarios" / "off-the-list.yaml"
    text = file.read_text().replace("goto: side-room", "goto: sideroom").replace("complaint:", "complain:", 1)
    (content / "scenarios" / "broken.yaml").write_text(text.replace("id: off-the-list", "id: broken", 1))


def broken(tour):
    tour.start()


# A seat in a workshop, from the door to the standings, with the host away in between.
def workshop(wish, work):
    (work / "host").mkdir()
    room = Room(wish.host, wish.content, str(work / "host"))
    trainee = Trainee(wish.program, wish.content, work / "workshop", pathlib.Path(wish.out) / "workshop", looks_of(wish))
    game, tour = trainee.game, Tour(trainee.game, wish.content, wish.language)
    try:
        game.start()
        game.click("welcome/workshop")
        game.screen("join")
        tour.look("join-address")
        game.close()
        trainee.join(room.link(), "Anna", tour.look)
        tour.look("lobby")
        room.act("message", text="We begin in two minutes.")
        room.act("start", round=0)
        game.widget("workshop/play")
        tour.look("round-head")
        game.click("workshop/play")
        game.screen("conversation")
        trainee.player.hear_all()
        tour.look("round")
        room.act("pause")
        game.widget("round/paused")
        tour.look("paused")
        room.act("go-on")
        game.gone("round/paused")
        room.kill()
        trainee.host_is("away")
        tour.look("host-away")
        game.key("Escape")
        tour.look("leave-round")
        game.click("leave/later")
        game.screen("workshop")
        tour.look("host-away-head")
        room.host.start()
        trainee.host_is("here", "workshop/host")
        room.act("end")
        trainee.moment("review")
        tour.look("standings")
        tour.pages("standings", "workshop/main")
        tour.click("leave-workshop", "workshop/leave")
        game.key("Escape")
        game.click("workshop/board")
        game.screen("board")
        tour.look("board-in-a-workshop")
        return game.cut
    finally:
        game.close()
        room.host.kill()


def looks_of(wish):
    return ["--still", "--seed", "1", "--theme", wish.theme, "--text-size", wish.text_size, "--language", wish.language,
            "--typeface", wish.typeface]


def run(wish, part, content, work):
    folder = work / part
    folder.mkdir()
    with Game(wish.program, folder, content, pathlib.Path(wish.out) / part, looks_of(wish)) as game:
        tour = Tour(game, content, wish.language)
        tour.start()
        if part == "all":
            tour.rooms()
            for scenario in ("forty-pounds-a-month", "lost-my-place", "the-printer-by-the-window", FULL):
                if wish.only in (None, scenario):
                    tour.talk(scenario)
        return game.cut


def main():
    options = argparse.ArgumentParser(usage=__doc__)
    for name in ("program", "content", "out"):
        options.add_argument(name)
    options.add_argument("--theme", default="dark")
    options.add_argument("--text-size", default="18")
    options.add_argument("--language", default="en", choices=DESK_KEYS)
    options.add_argument("--typeface", default="standard")
    options.add_argument("--only")
    options.add_argument("--host")
    wish = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = folder  # where records are exported to
        work = pathlib.Path(folder)
        copy = work / "content"
        shutil.copytree(wish.content, copy)
        break_one(copy)
        found = [] if wish.only in ("broken", "workshop") else run(wish, "all", wish.content, work)
        found += workshop(wish, work) if wish.host and wish.only in (None, "workshop") else []
        found += run(wish, "broken", copy, work) if wish.only in (None, "broken") else []
    print("\n".join(found) or "nothing is cut, overlapping or named twice")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
