#!/usr/bin/env python3
"""A workshop with the real host and the real game in a window: lobby, a round to its end, the standings. In the middle the host is
killed and the game plays on; the game is killed and goes on; and another workstation takes the seat over, at the exact action.

usage: workshop_test.py PROGRAM CONTENT HOST ARTEFACTS
Prints what was acknowledged, stored, lost and doubled; lost and doubled are 0. One kill of each; with EARSHOT_LONG=1 ten, and
the same once more over TLS.
"""

import os
import pathlib
import random
import shutil
import sqlite3
import sys
import tempfile

from driver import Failed, Game
from player import Player, commands

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "host"))
from workshop import Client, Host, make_event  # noqa: E402

SCENARIO = "third-battery"
KILLS = 10 if os.environ.get("EARSHOT_LONG") else 1
RULES = {"pace": "fast", "captions": True, "coach": False, "meters": False, "late_comers": "next", "time_breaks_ties": False,
         "freeze_seconds": 0}


def records_of(folder, question):
    with tempfile.TemporaryDirectory() as place:
        copy = shutil.copytree(pathlib.Path(folder) / "records", pathlib.Path(place) / "records")
        with sqlite3.connect(copy / "records.db") as records:
            return records.execute(question).fetchall()


def kept_commands(folder):
    rows = records_of(folder, "SELECT command FROM actions WHERE play = (SELECT max(play) FROM rounds) ORDER BY step")
    return [line for (command,) in rows for line in command.split("\n")]


class Room:
    """The host, and the facilitator at it."""

    def __init__(self, program, content, folder, late_comers=RULES["late_comers"], secure=False, **more):
        self.host = Host(program, content, folder, *(["--tls"] if secure else [])).start()
        self.scheme = "https" if secure else "http"
        rules = {**RULES, "late_comers": late_comers}
        self.facilitator, self.event, self.code = make_event(self.host, SCENARIO, rules=rules, **more)

    def link(self):
        return f"{self.scheme}://127.0.0.1:{self.host.port}/join#{self.code}"

    def act(self, what, **more):
        status, answer = self.facilitator.post(f"/api/events/{self.event}/acts", {"do": what, **more})
        if status != 200:
            raise Failed(f"the facilitator's `{what}`: {answer}")

    def seat_card(self):
        """The link of a seat that was made beforehand."""
        self.act("add-seats", count=1)
        _, board = self.facilitator.get(f"/api/events/{self.event}/board")
        return f"{self.link()}.{board['board']['control']['seats'][-1]['seat_code']}"

    def kill(self):
        self.host.kill()
        self.facilitator.close()

    def stored(self):
        status, answer = Client(self.host, self.host.secret).get(f"/api/events/{self.event}/export.json")
        if status != 200:
            raise Failed(f"no export: {answer}")
        return [play["commands"] for play in answer["plays"]]


class Trainee:
    """Somebody at a workstation."""

    def __init__(self, program, content, folder, artefacts, looks=("--still", "--seed", "1"), display=None):
        folder.mkdir()
        self.folder, self.content = folder, pathlib.Path(content)
        self.game = Game(program, folder, content, artefacts, list(looks), display)
        self.plain = list(self.game.command)
        self.meet(SCENARIO)

    def meet(self, scenario):
        self.player = Player(self.game, self.content / "scenarios" / f"{scenario}.yaml")

    def join(self, link, name, look=None, team=None):
        self.game.command = [*self.plain, "--join", link]
        self.game.start()
        self.game.click("join/name")
        self.game.type(name)
        self.game.until(lambda seen: self.game.find("join/name", seen)["value"] == name, "the name to stand there")
        if team:
            self.game.click(f"join/team/{team}")
        (look or self.game.picture)("join")
        self.game.click("join/sit")
        self.game.screen("workshop")

    def take_over(self, link, seat_code):
        self.game.command = [*self.plain, "--join", link]
        self.game.start()
        self.game.widget("join/way")
        self.game.click("join/way/seat")
        self.game.click("join/seat-code")
        self.game.type(seat_code.lower())
        self.game.until(lambda seen: self.game.find("join/seat-code", seen)["value"] == seat_code.lower(),
                        "the code to stand there")
        self.game.picture("join-seat")
        self.game.key("Return")
        self.game.screen("workshop")

    def come_back(self):
        self.game.command = self.plain
        self.game.start()
        self.game.click("people/workshop")
        self.game.screen("join")
        self.game.picture("join-held")
        held = next(w["name"] for w in self.game.seen()["widgets"] if w["name"].startswith("held/"))
        self.game.click(held)
        self.game.screen("workshop")

    def begin(self):
        self.game.widget("workshop/play")
        self.game.picture("round-head")
        self.game.click("workshop/play")
        self.game.screen("conversation")

    def host_is(self, state, widget="round/host"):
        self.game.until(lambda seen: seen and (self.game.find(widget, seen) or {}).get("value") == state,
                        f"the host to be {state}")

    def moment(self, name):
        self.game.until(lambda seen: seen and (self.game.find("workshop/moment", seen) or {}).get("value") == name,
                        f"the moment `{name}`")

    def all_delivered(self):
        def done(seen):
            (waiting,), = records_of(self.folder, "SELECT count(*) FROM rounds r WHERE acknowledged < (SELECT sum(1 + length("
                                                  "command) - length(replace(command, char(10), ''))) FROM actions a WHERE a.play = r.play)")
            return waiting == 0
        self.game.until(done, "the host to have everything")


class Story:
    def __init__(self, program, content, host, artefacts, work, secure):
        self.room = Room(host, content, str(work), secure=secure)
        self.anna = Trainee(program, content, work / "anna", pathlib.Path(artefacts))
        self.second = Trainee(program, content, work / "second", pathlib.Path(artefacts) / "second")
        self.script = [words for words in commands(pathlib.Path(content) / "scenarios" / f"{SCENARIO}.best.play")
                       if words[0] not in ("variant", "order", "expect")]
        self.artefacts = artefacts

    def close(self):
        for trainee in (self.anna, self.second):
            trainee.game.close()
        if self.room.host.process.poll() is None:
            self.room.host.kill()

    def run(self):
        self.lobby()
        chance = random.Random(int(os.environ.get("EARSHOT_SEED", "1")))
        middle = len(self.script) // 2
        moments = sorted(chance.sample(range(1, middle), 2 * KILLS)) if middle > 2 * KILLS else list(range(1, middle))
        for number, words in enumerate(self.script[:middle]):
            if number in moments[0::2]:
                self.without_host(words)
            else:
                self.anna.player.do(words)
            if number in moments[1::2]:
                self.without_game()
        self.elsewhere(self.script[middle:])
        return self.standings()

    def lobby(self):
        self.anna.join(self.room.link(), "Anna")
        self.anna.moment("lobby")
        self.anna.game.picture("lobby")
        self.room.act("start", round=0)
        self.anna.begin()
        self.anna.game.picture("round")

    def without_host(self, words):
        self.room.kill()
        self.anna.host_is("away")
        self.anna.player.do(words)
        self.anna.game.picture("host-away")
        self.room.host.start()
        self.anna.host_is("here")
        self.anna.all_delivered()

    def without_game(self):
        before = kept_commands(self.anna.folder)
        self.anna.game.kill()
        self.anna.come_back()
        if kept_commands(self.anna.folder) != before:
            raise Failed(f"before the kill: {before}\nafter it: {kept_commands(self.anna.folder)}")
        self.anna.begin()

    def elsewhere(self, rest):
        self.anna.all_delivered()
        played = kept_commands(self.anna.folder)
        self.anna.game.key("Escape")
        self.anna.game.click("leave/later")
        self.anna.game.screen("workshop")
        code = self.anna.game.widget("workshop/seat-code")["value"]
        self.second.take_over(self.room.link(), code)
        self.anna.game.widget("workshop/take-back")
        self.second.game.widget("workshop/play")
        if kept_commands(self.second.folder) != played:
            raise Failed(f"at the first workstation: {played}\nat the second: {kept_commands(self.second.folder)}")
        self.second.begin()
        for words in rest:
            self.second.player.do(words)
        self.second.moment("handed-in")
        self.second.game.picture("handed-in")
        self.second.all_delivered()

    def standings(self):
        game = self.second.game
        kept = kept_commands(self.second.folder)
        self.room.act("end")
        row = game.until(lambda seen: seen and game.find("standing/s1", seen), "the standings")
        shown = game.find("standing/s1", row)["value"]
        game.widget("workshop/debrief")
        game.picture("standings")
        game.click("workshop/debrief")
        game.screen("debrief")
        (acknowledged,), = records_of(self.second.folder, "SELECT acknowledged FROM rounds")
        stored, = self.room.stored()
        lost = [c for c in kept[:acknowledged] if c not in stored] if stored[:acknowledged] != kept[:acknowledged] else []
        doubled = max(0, len(stored) - len(kept))
        print(f"acknowledged {acknowledged}, stored {len(stored)}, lost {len(lost)}, doubled {doubled}, points {shown}")
        if stored != kept or acknowledged != len(kept) or shown != "100":
            raise Failed(f"played: {kept}\nstored: {stored}\nshown: {shown}")
        return game.cut + self.anna.game.cut


def tell(story, trainees):
    """From its beginning to its end; what the screens show where it fails is kept. Nothing may be cut off on them."""
    try:
        cut = story.run()
    except Failed:
        for trainee in trainees:
            if trainee.game.process is not None and trainee.game.seen():
                trainee.game.picture("failed")
        raise
    finally:
        story.close()
    if cut:
        raise Failed("\n".join(cut))


def main(program, content, host, artefacts):
    for secure in (False, True) if os.environ.get("EARSHOT_LONG") else (False,):
        with tempfile.TemporaryDirectory() as folder:
            story = Story(program, content, host, pathlib.Path(artefacts) / ("tls" if secure else ""), pathlib.Path(folder), secure)
            tell(story, (story.anna, story.second))


if __name__ == "__main__":
    main(*sys.argv[1:])
