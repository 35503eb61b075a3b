#!/usr/bin/env python3
"""A whole workshop as a room has one: the host, the facilitator's page and the projector's in Chromium, and three games, each on a screen of its own.

usage: whole_workshop.py PROGRAM CONTENT HOST PICTURES
Two rounds. In the first the host is killed (-9) while three play on, and one player leaves and comes back at another workstation; in the
second the standings are frozen, and revealed from the last place up. Then everything is exported and verified, and what each workstation has on its disk is
compared with what the host has: acknowledged, stored, lost and doubled are printed; lost and doubled are 0. Every page and
every screen is photographed on its way into the folder PICTURES. Ends by itself; wants Xvfb, xdotool, ImageMagick, Chromium and zbar.
"""

import itertools
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from driver import Failed
from player import commands
from workshop_test import Trainee, kept_commands, records_of

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "host"))
from browser import Browser, find_chromium  # noqa: E402
from workshop import Client, Host  # noqa: E402

os.environ.setdefault("LIBGL_ALWAYS_SOFTWARE", "1")
ROUNDS = ("third-battery", "off-the-list")
SKIPPED = ("variant", "order", "expect")


class Screen:
    """An X server of one's own: three people do not share a pointer."""

    def __init__(self):
        read, write = os.pipe()
        self.process = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x720x24", "-noreset", "-nolisten", "tcp"],
                                        pass_fds=(write,), stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            self.name = ":" + number.readline().strip()

    def close(self):
        self.process.terminate()
        self.process.wait()


class Album:
    """Numbered as they were taken, so that the folder tells the afternoon."""

    def __init__(self, folder):
        self.folder, self.count = pathlib.Path(folder), 0
        self.folder.mkdir(parents=True, exist_ok=True)

    def name(self, what):
        self.count += 1
        return f"{self.count:02}-{what}"

    def page(self, page, what, selector=None, scrolled=False):
        if not scrolled:
            page.run("scrollTo(0, 0)")
        page.picture(str(self.folder / (self.name(what) + ".png")), selector)

    def screen(self, who, what):
        who.game.picture(self.name(f"{who.name}-{what}"))


class Somebody(Trainee):
    def __init__(self, name, program, content, work, album, screen):
        super().__init__(program, content, work / name, album.folder, ("--still", "--seed", "1"), screen.name)
        self.name, self.lines = name, []

    def will_play(self, scenario, way, part=1.0):
        self.meet(scenario)
        script = [words for words in commands(self.content / "scenarios" / f"{scenario}.{way}.play") if words[0] not in SKIPPED]
        self.lines = script[:max(1, int(len(script) * part))]

    def do(self, count):
        now, self.lines = self.lines[:count], self.lines[count:]
        for words in now:
            self.player.do(words)


class Afternoon:
    def __init__(self, program, content, host, pictures, work):
        self.program, self.content, self.work = program, content, work
        self.album = Album(pictures)
        self.host = Host(host, content, str(work)).start()
        self.base = f"http://127.0.0.1:{self.host.port}"
        self.browser = Browser()
        self.screens = [Screen() for _ in range(3)]
        self.people = []
        self.anna, self.ben, self.cleo = (self.somebody(name, screen) for name, screen in zip(("Anna", "Ben", "Cleo"), self.screens))
        self.kept = {}  # (round, name) → what that workstation has on its disk

    def somebody(self, name, screen):
        self.people.append(Somebody(name, self.program, self.content, self.work, self.album, screen))
        return self.people[-1]

    def close(self):
        for one in self.people:
            one.game.close()
        for screen in self.screens:
            screen.close()
        self.browser.close()
        if self.host.process.poll() is None:
            self.host.kill()

    def see(self, page, text, selector="main", patience=30):
        if not page.reads(text, selector, patience):
            raise Failed(f"{page.who} never reads `{text}`, but: {page.text('body')[:1500]}")

    def check(self, holds, what):
        if not holds:
            raise Failed(what)

    # --- Before -----------------------------------------------------------------------------------------------
    def make(self):
        self.desk = self.browser.page(f"{self.base}/facilitator#{self.host.secret}", "facilitator")
        self.see(self.desk, "Make an event")
        self.desk.type("#make-title", "Listening on Friday")
        for scenario in ROUNDS:
            self.desk.choose("#make-scenario", scenario)
            self.desk.press("#make-add")
        self.desk.press("[name=mode][value=open]")
        self.desk.choose("#make-pace", "fast")
        self.album.page(self.desk, "desk-make-an-event", "#home")
        self.desk.press("Make the event")
        self.see(self.desk, "Lobby: players join")
        self.event = self.desk.run("location.hash").lstrip("#")
        self.wall = self.browser.page(f"{self.base}/projector#{self.event}", "projector")
        self.see(self.wall, "Nobody has joined yet.")

    def qr(self):
        file = self.work / "qr.png"
        self.wall.wait("document.querySelector('.qr')?.complete && document.querySelector('.qr').naturalWidth > 0")
        self.wall.picture(str(file), ".qr")
        return subprocess.run(["zbarimg", "--quiet", "--raw", file], capture_output=True, text=True, check=True).stdout.strip()

    def lobby(self):
        link = self.qr()
        self.link = link
        self.anna.join(link, "Anna", lambda name: self.album.screen(self.anna, name), team="t1")
        self.ben.join(link, "Ben", lambda name: None, team="t2")
        self.cleo.join(link, "Cleo", lambda name: None, team="t1")
        for one in (self.anna, self.ben, self.cleo):
            one.moment("lobby")
        self.album.screen(self.anna, "lobby")
        self.see(self.wall, "3 players here")
        self.see(self.desk, "3 players")
        self.album.page(self.wall, "wall-lobby")
        self.album.page(self.desk, "desk-lobby")

    # --- The first round --------------------------------------------------------------------------------------
    def first_round(self):
        self.anna.will_play(ROUNDS[0], "best")
        self.ben.will_play(ROUNDS[0], "careless")
        self.cleo.will_play(ROUNDS[0], "best")
        self.desk.press("[aria-label='Start round 1']")
        for one in (self.anna, self.ben, self.cleo):
            one.game.widget("workshop/play")
        self.album.screen(self.anna, "round-begins")
        for one in (self.anna, self.ben, self.cleo):
            one.game.click("workshop/play")
            one.game.screen("conversation")
            one.do(3)
        self.album.screen(self.anna, "plays")
        self.album.page(self.wall, "wall-round")
        self.album.page(self.desk, "desk-round")
        self.kill_the_host()
        self.move_cleo()
        self.play_on(self.anna, self.ben, self.cleo)

    def kill_the_host(self):
        for page in (self.desk, self.wall):
            page.run("window.sameDocument = true")
        self.host.kill()
        for one in (self.anna, self.ben, self.cleo):
            one.host_is("away")
            one.do(2)
        self.album.screen(self.anna, "host-away")
        for page in (self.desk, self.wall):
            self.check(page.wait(page.shown("#cut")), f"{page.who} is not told that the host is away")
        self.album.page(self.wall, "wall-cut-off")
        self.album.page(self.desk, "desk-cut-off", scrolled=True)
        self.host.start()
        for one in (self.anna, self.ben, self.cleo):
            one.host_is("here")
            one.all_delivered()
        for page in (self.desk, self.wall):
            self.check(page.wait("!" + page.shown("#cut")), f"{page.who} does not come back")
            self.check(page.run("window.sameDocument === true"), f"{page.who} had to reload")
        self.album.screen(self.anna, "host-back")

    def move_cleo(self):
        """Her workstation stays behind; with the code of her seat she goes on at another one, which has never seen her."""
        self.cleo.do(4)
        self.cleo.all_delivered()
        played = kept_commands(self.cleo.folder)
        self.cleo.game.key("Escape")
        self.cleo.game.click("leave/later")
        self.cleo.game.screen("workshop")
        code = self.cleo.game.widget("workshop/seat-code")["value"]
        self.screens.append(Screen())
        other = self.somebody("Cleo-elsewhere", self.screens[-1])
        other.lines = self.cleo.lines
        other.take_over(self.link, code)
        self.cleo.game.widget("workshop/take-back")
        self.album.screen(self.cleo, "seat-gone")
        other.game.widget("workshop/play")
        self.check(kept_commands(other.folder) == played, f"at the first: {played}\nelsewhere: {kept_commands(other.folder)}")
        self.album.screen(other, "goes-on")
        other.begin()
        self.cleo.game.kill()
        self.cleo = other

    def play_on(self, *people):
        """In turns, as a room does it."""
        while any(one.lines for one in people):
            for one in people:
                one.do(3)
        for one in people:
            if one.game.seen()["screen"] == "workshop":
                one.moment("handed-in")
            one.all_delivered()

    def keep(self, number, *people):
        for one in people:
            self.kept[number, one.name.split("-")[0]] = kept_commands(one.folder)

    def end_round(self):
        self.desk.press("End the round")
        self.album.page(self.desk, "desk-end-the-round")
        self.desk.press("End it")

    def look_back(self):
        self.anna.game.shows("The host has everything.")
        self.album.screen(self.anna, "handed-in")
        self.see(self.wall, "3 of 3 players finished")
        self.keep(0, self.anna, self.ben, self.cleo)
        self.end_round()
        self.see(self.wall, "Standings")
        for one in (self.anna, self.ben, self.cleo):
            one.moment("review")
            one.game.widget("workshop/debrief")
        self.see(self.wall, "What most", "#stage")
        self.album.page(self.wall, "wall-review")
        self.album.page(self.desk, "desk-review")
        self.album.screen(self.anna, "standings")
        self.album.screen(self.ben, "standings")
        self.ben.game.click("workshop/debrief")
        self.ben.game.screen("debrief")
        self.album.screen(self.ben, "debrief")

    # --- The second -------------------------------------------------------------------------------------------
    def second_round(self):
        self.anna.will_play(ROUNDS[1], "careless")
        self.ben.will_play(ROUNDS[1], "best")
        self.cleo.will_play(ROUNDS[1], "best", 0.5)
        self.ben.game.key("Escape")
        self.ben.game.screen("workshop")
        self.ben.game.key("Escape")
        self.ben.game.screen("board")
        self.desk.press("[aria-label='Start round 2']")
        self.ben.game.widget("round-begins/go")
        self.album.screen(self.ben, "called-from-practice")
        self.ben.game.click("round-begins/go")
        self.see(self.wall, "0 of 3 players finished")
        self.desk.press("Freeze the standings")
        self.see(self.wall, "Standings are frozen until they are revealed.")
        for one in (self.anna, self.ben, self.cleo):
            one.begin()
        self.play_on(self.anna, self.ben, self.cleo)
        self.album.page(self.wall, "wall-frozen")
        self.album.page(self.desk, "desk-frozen")
        self.keep(1, self.anna, self.ben, self.cleo)
        self.end_round()

    def reveal(self):
        self.see(self.wall, "The results are held back", patience=60)
        self.check("Blue" not in self.wall.text("#stage"), "a name is on the wall")
        self.album.page(self.wall, "wall-held-back")
        for one in (self.anna, self.ben, self.cleo):
            one.moment("review")
            self.check(not [w for w in one.game.seen()["widgets"] if w["name"].startswith("standing/")], f"{one.name} sees standings")
        self.album.screen(self.anna, "held-back")
        self.desk.press("Reveal the last place")
        self.see(self.wall, "1 place still to be revealed")
        self.album.page(self.wall, "wall-reveal")
        self.album.screen(self.anna, "reveal")
        self.album.page(self.desk, "desk-reveal")
        self.desk.press("Reveal everything")
        self.see(self.wall, "What most", "#stage")
        self.album.page(self.wall, "wall-revealed")
        for one in (self.anna, self.ben, self.cleo):
            one.game.until(lambda seen, one=one: seen and one.game.find("standing/t1", seen), "the standings")
        self.album.screen(self.cleo, "revealed")

    # --- After ------------------------------------------------------------------------------------------------
    def results(self):
        results = self.browser.page(f"{self.base}/results#{self.event}", "results")
        self.see(results, "This round")
        self.album.page(results, "results", "body")
        certificates = self.browser.page(f"{self.base}/certificate#{self.event}", "certificates")
        self.see(certificates, "Anna", "#sheets")
        self.album.page(certificates, "certificates")
        self.album.page(self.desk, "desk-whole", "body")
        self.desk.press("Close the event")
        self.desk.press("Close it")
        self.see(self.wall, "The workshop is over.", "body")
        self.album.page(self.wall, "wall-over")
        self.anna.moment("over")
        self.album.screen(self.anna, "over")

    def download(self, button, name):
        file = pathlib.Path(self.browser.downloads) / f"{self.event}-{name}"
        self.desk.press(button)
        for _ in range(400):
            if file.exists() and file.stat().st_size > 0:
                return file.read_text(encoding="utf-8")
            self.desk.wait("new Promise((done) => setTimeout(done, 25))", 0.1)
        raise Failed(f"no {name} came")

    def exports(self):
        plays = self.download("Plays, a row each (CSV)", "plays.csv")
        self.check(plays.count("\n") == 7, f"not six plays: {plays}")
        choices = self.download("Choices, a row each (CSV)", "choices.csv")
        everything = json.loads(self.download("Everything (JSON)", "all.json"))
        statements = json.loads(self.download("For a learning record store (xAPI, no names)", "xapi.json"))
        self.check(not any(name in json.dumps(statements) for name in ("Anna", "Ben", "Cleo")), "xAPI has names")
        self.count(everything, choices, statements)

    def count(self, everything, choices, statements):
        names = {seat["seat"]: seat["name"] for seat in everything["seats"]}
        stored = {(play["round"], names[play["seat"]]): play["commands"] for play in everything["plays"]}
        lost = doubled = acknowledged = 0
        for key, kept in self.kept.items():
            there = stored.get(key, [])
            acknowledged += len(kept)
            same = len(list(itertools.takewhile(lambda pair: pair[0] == pair[1], zip(kept, there))))
            lost += len(kept) - same
            doubled += max(0, len(there) - len(kept))
        total = sum(len(one) for one in stored.values())
        print(f"plays {len(stored)}, acknowledged {acknowledged}, stored {total}, lost {lost}, doubled {doubled}; "
              f"{choices.count(chr(10)) - 1} choices and {len(statements)} xAPI statements exported")
        self.check(lost == 0 and doubled == 0, f"kept: {self.kept}\nstored: {stored}")
        self.check(choices.count("\n") - 1 == total, "the table of choices has another number of rows")

    def verify(self):
        self.check(self.host.stop() == 0, "the host does not end as it should")
        verified = self.host.command("verify")
        print(verified.stdout.strip())
        self.check(verified.returncode == 0, verified.stderr)

    def run(self):
        for step in (self.make, self.lobby, self.first_round, self.look_back, self.second_round, self.reveal, self.results, self.exports, self.verify):
            step()
        self.check(not self.browser.complaints(), f"a page complains: {self.browser.complaints()}")
        cut = [line for one in self.people for line in one.game.cut]
        self.check(not cut, "\n".join(cut))


def main(program, content, host, pictures):
    if not find_chromium():
        print("Chromium is not installed")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        afternoon = Afternoon(program, content, host, pictures, pathlib.Path(folder))
        try:
            afternoon.run()
        except Failed:
            for one in afternoon.people:
                if one.game.process is not None and one.game.seen():
                    afternoon.album.screen(one, "failed")
            raise
        finally:
            afternoon.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
