#!/usr/bin/env python3
"""The best play of each customer, clicked through in the real program, earns 100 in all three.

usage: best_plays_test.py PROGRAM CONTENT ARTEFACTS SCENARIO…
With EARSHOT_LONG=1 every customer of the content, whatever is named. One start for all of them, by one person, one after the other: the waiting room is come back to from each debrief.
"""

import os
import pathlib
import sys
import tempfile

import ways
from driver import Failed, Game
from player import Player, commands


def play(game, scenarios, scenario):
    ways.begin(game, scenario)
    file = ways.play_of_variant(game, sorted(scenarios.glob(f"{scenario}.best*.play")))
    person = Player(game, scenarios / f"{scenario}.yaml", game.picture)
    for words in commands(file):
        person.do(words)
    ways.assert_scores(game)
    print(f"{file.name}: 100 in all three", flush=True)
    game.click("debrief/board")
    game.screen("board")


def main(program, content, artefacts, *names):
    scenarios = pathlib.Path(content) / "scenarios"
    with tempfile.TemporaryDirectory() as folder, \
            Game(program, folder, content, artefacts, ["--still"]) as game:
        ways.sign_in(game, "Ida")
        if os.environ.get("EARSHOT_LONG"):
            names = sorted(file.stem for file in scenarios.glob("*.yaml"))
        for name in names:
            play(game, scenarios, name)
        if game.cut:
            raise Failed("cut off:\n" + "\n".join(game.cut))


if __name__ == "__main__":
    main(*sys.argv[1:])
