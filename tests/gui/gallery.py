#!/usr/bin/env python3
"""Makes docs/gallery: every screen of the real program in three themes, two sizes and two languages, a contact sheet for each.

usage: xvfb-run -s "-screen 0 1280x720x24" gallery.py PROGRAM CONTENT HOST OUT      (tests/gui/gallery.sh does it)
Somebody's records are made once by playing; each look then goes through the screens with a copy of them, and takes a seat in one
workshop. Needs ImageMagick.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import ways
from driver import Game
from player import Player, commands
from workshop_test import Room, Trainee

THEMES = ("dark", "light", "high-contrast")
COLUMNS = [(size, language) for language in ("en", "de") for size in (20, 40)]
FINISHED, PHONE, CHAT, COUNTER = "off-the-list", "forty-pounds-a-month", "lost-my-place", "pear-leaf"
ENDED, WAITING = "the-printer-by-the-window", "a-full-house"
SCREENS = {
    "welcome": "The very first start",
    "people": "Who is playing, with *continue*",
    "board": "The waiting room",
    "card": "A customer, before the conversation",
    "counter": "A conversation at the counter",
    "phone": "On the telephone",
    "chat": "In a chat",
    "desk": "A day at the desk",
    "ending": "The ending, and what is handed on",
    "debrief": "The debrief: overview",
    "debrief-moments": "The debrief: moments",
    "debrief-map": "The debrief: the map of the play",
    "history": "Past plays",
    "progress": "Progress over weeks",
    "glossary": "Techniques",
    "settings": "Settings",
    "join": "Taking a seat in a workshop",
    "workshop": "In a workshop: a round has begun",
    "round": "In a round",
    "rehearsal": "Rehearsing a scenario (`--rehearse`)",
}


def hear_all(game):
    while game.find("hear", game.echo()):
        game.key("space")


def later(game):
    game.key("Escape")
    game.click("leave/later")
    game.screen("board")


def play_best(game, content, scenario, until):
    """From the beginning on, to the first moment of such a screen."""
    ways.begin(game, scenario)
    player = Player(game, content / "scenarios" / f"{scenario}.yaml")
    plays = sorted((content / "scenarios").glob(f"{scenario}.best*.play"))
    for words in commands(ways.play_of_variant(game, plays)):
        if game.echo()["screen"] == until:
            break
        player.do(words)
    game.screen(until)


def make_records(program, content, folder):
    with Game(program, folder, content, folder / "pictures", ["--still", "--seed", "1"]) as game:
        ways.sign_in(game, "Ida Marklund")
        play_best(game, content, FINISHED, "debrief")
        game.click("debrief/board")
        game.screen("board")
        play_best(game, content, ENDED, "ending")
        game.click("ending/later")
        game.screen("board")
        play_best(game, content, FINISHED, "desk")
        later(game)
        for customer in (PHONE, CHAT, COUNTER):
            ways.begin(game, customer)
            hear_all(game)
            later(game)


class Walk:
    """Through the screens in one look; pictures are called SCREEN.png."""

    def __init__(self, program, content, records, out, options):
        self.program, self.content, self.records, self.out, self.options = program, content, records, out, options

    def game(self, folder, *more):
        return Game(self.program, folder, self.content, self.out, [*self.options, *more])

    def look(self, game, name):
        before = None
        game.echo()
        while before != game.seen():
            before = game.seen()
            time.sleep(0.1)
        game.picture(name)

    def first_start(self):
        with tempfile.TemporaryDirectory() as folder, self.game(folder) as game:
            game.screen("welcome")
            self.look(game, "welcome")

    def rehearsal(self):
        file = self.content / "scenarios" / f"{FINISHED}.yaml"
        with tempfile.TemporaryDirectory() as folder, self.game(folder, "--rehearse", str(file)) as game:
            game.screen("rehearsal")
            if game.has("rehearsal/side/panel"):
                game.click("rehearsal/side/panel")
            else:
                game.widget("notice/1")  # the first line comes by itself
            self.look(game, "rehearsal")

    def conversation(self, game, name, customer, screen="conversation"):
        ways.open_card(game, customer)
        game.click("card/continue")
        game.screen(screen)
        self.look(game, name)
        if screen == "ending":
            game.click("ending/later")
            game.screen("board")
        else:
            later(game)

    # A seat of its own in the workshop that is held for all looks.
    def workshop(self, room):
        with tempfile.TemporaryDirectory() as folder:
            trainee = Trainee(self.program, self.content, pathlib.Path(folder) / "seat", self.out, self.options)
            try:
                trainee.join(room.link(), self.out.name, lambda name: self.look(trainee.game, name))
                trainee.game.widget("workshop/play")
                self.look(trainee.game, "workshop")
                trainee.game.click("workshop/play")
                trainee.game.screen("conversation")
                trainee.player.hear_all()
                self.look(trainee.game, "round")
            finally:
                trainee.game.close()

    def page(self, game, name, *clicks):
        for click in clicks:
            game.click(click)
        self.look(game, name)

    def back(self, game):
        for _ in range(4):
            if game.echo()["screen"] == "board":
                return
            game.key("Escape")
        game.screen("board")

    def all(self):
        self.first_start()
        self.rehearsal()
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(self.records, pathlib.Path(folder) / "records")
            with self.game(folder) as game:
                game.screen("people")
                self.look(game, "people")
                game.click("person/Ida Marklund")
                game.screen("board")
                self.look(game, "board")
                ways.open_card(game, WAITING)
                self.look(game, "card")
                self.back(game)
                for name, customer in (("counter", COUNTER), ("phone", PHONE), ("chat", CHAT)):
                    self.conversation(game, name, customer)
                self.conversation(game, "desk", FINISHED, "desk")
                self.conversation(game, "ending", ENDED, "ending")
                for name in ("history", "progress", "glossary", "settings"):
                    self.page(game, name, f"board/{name}")
                    self.back(game)
                self.page(game, "debrief", "board/history", self.finished(game))
                self.page(game, "debrief-moments", "section/moments")
                self.page(game, "debrief-map", "section/map")

    def finished(self, game):
        game.click("board/history")
        game.screen("history")
        rows = [w["name"] for w in game.seen()["widgets"] if w["kind"] == "row" and w["name"].startswith("play/")]
        self.back(game)
        return rows[-1]  # the one that was begun first


def sheet(out, work, name):
    pictures = [str(work / f"{theme}-{size}-{language}" / f"{name}.png")
                for theme in THEMES for size, language in COLUMNS]
    subprocess.run(["montage", *pictures, "-tile", f"{len(COLUMNS)}x{len(THEMES)}", "-geometry", "480x270+3+3",
                    "-background", "#808080", "-strip", "-quality", "82", "-sampling-factor", "4:4:4",
                    str(out / f"{name}.jpg")], check=True)


def page(out):
    text = ("# How it looks\n\nEvery screen in the three themes, at 20 and at 40 pixels, in English and in German: columns are 20 px and 40 px in English, "
            "then in German; rows are dark, light, high contrast. The window is 1280×720. `tests/gui/gallery.sh` makes this page anew.\n")
    for name, words in SCREENS.items():
        text += f"\n## {words}\n\n![{words}, twelve times]({name}.jpg)\n"
    (out / "README.md").write_text(text)


def main(program, content, host, out):
    content, out = pathlib.Path(content).resolve(), pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        made = work / "made"
        made.mkdir()
        (work / "host").mkdir()
        make_records(program, content, made)
        room = Room(host, str(content), str(work / "host"), late_comers="running")
        room.act("start", round=0)
        for theme in THEMES:
            for size, language in COLUMNS:
                folder = work / f"{theme}-{size}-{language}"
                options = ["--still", "--seed", "1", "--theme", theme, "--text-size", str(size), "--language", language]
                walk = Walk(program, content, made / "records", folder, options)
                walk.all()
                walk.workshop(room)
                print(folder.name, flush=True)
        room.kill()
        for name in SCREENS:
            sheet(out, work, name)
    page(out)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
