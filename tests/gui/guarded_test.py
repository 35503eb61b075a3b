#!/usr/bin/env python3
"""A guarded workshop in the game: in with a seat card's link, a round that is played at the host, in the middle of which the host is killed;
then the standings, and the debrief of what the host dealt.

usage: guarded_test.py PROGRAM CONTENT HOST ARTEFACTS
"""

import json
import pathlib
import re
import sys
import tempfile

from driver import Failed
from player import Player, commands
from workshop_test import SCENARIO, Room, Trainee, records_of, tell


class GuardedPlayer(Player):
    """Finds by their words what has no name on this screen: names stay with the host."""

    def __init__(self, game, scenario_file):
        super().__init__(game, scenario_file)
        text = scenario_file.read_text()
        self.replies = {}  # one name may stand in several nodes, with other words
        for name, words in re.findall(r'- id: ([a-z0-9-]+)\n +(?:say|do): ("(?:[^"\\]|\\.)*")', text):
            self.replies.setdefault(name, []).append(json.loads(words))

    def choose(self, rest):
        self.hear_all()
        words = self.replies[rest[0]]
        card = next((w["name"] for w in self.game.seen()["widgets"] if w["name"].startswith("reply/") and w["text"] in words), None)
        if card is None:
            raise Failed(f"no card `{words}` among {[w['text'] for w in self.game.seen()['widgets'] if w['name'].startswith('reply/')]}")
        before = self.said()
        self.game.click(card)
        self.game.until(lambda seen: seen and (seen["screen"] == "ending" or self.said(seen) != before), f"`{words}` to be said")


class GuardedStory:
    def __init__(self, program, content, host, artefacts, work):
        self.room = Room(host, content, str(work), mode="guarded")
        self.anna = Trainee(program, content, work / "anna", pathlib.Path(artefacts))
        self.anna.player = GuardedPlayer(self.anna.game, pathlib.Path(content) / "scenarios" / f"{SCENARIO}.yaml")
        self.script = [words for words in commands(pathlib.Path(content) / "scenarios" / f"{SCENARIO}.careless.play")
                       if words[0] != "expect"]

    def close(self):
        self.anna.game.close()
        if self.room.host.process.poll() is None:
            self.room.host.kill()

    def run(self):
        game = self.anna.game
        game.command = [*self.anna.plain, "--join", self.room.seat_card()]
        game.start()
        game.screen("workshop")  # nothing was typed
        self.anna.moment("lobby")
        self.room.act("start", round=0)
        self.anna.begin()
        for words in self.script[:2]:
            self.anna.player.do(words)
        game.picture("guarded")
        self.without_host()
        for words in self.script[2:]:
            self.anna.player.do(words)
        self.anna.moment("handed-in")
        self.afterwards()
        return game.cut

    def without_host(self):
        self.room.kill()
        self.anna.host_is("away")
        self.anna.game.widget("round/waits")
        self.anna.game.picture("guarded-waits")
        self.room.host.start()
        self.anna.host_is("here")
        self.anna.game.gone("round/waits")

    def afterwards(self):
        game = self.anna.game
        if records_of(self.anna.folder, "SELECT count(*) FROM rounds") != [(0,)]:
            raise Failed("the play is in the records before its round is over")
        self.room.act("end")
        game.click("workshop/debrief")
        game.screen("debrief")
        game.picture("guarded-debrief")
        stored, = self.room.stored()
        kept = [line for (command,) in records_of(self.anna.folder, "SELECT command FROM actions ORDER BY step") for line in command.split("\n")]
        print(f"stored at the host {len(stored)}, in the records {len(kept)}")
        if stored != kept:
            raise Failed(f"stored: {stored}\nin the records: {kept}")
        game.key("Escape")
        game.screen("workshop")


def main(program, content, host, artefacts):
    with tempfile.TemporaryDirectory() as folder:
        story = GuardedStory(program, content, host, artefacts, pathlib.Path(folder))
        tell(story, (story.anna,))


if __name__ == "__main__":
    main(*sys.argv[1:])
