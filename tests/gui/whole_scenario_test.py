#!/usr/bin/env python3
"""One whole scenario in the real program, from the start screen to the debrief, by the keyboard alone or by the pointer alone.

usage: whole_scenario_test.py PROGRAM CONTENT SCENARIO PLAY ARTEFACTS keys|pointer [OPTION…]
Whoever has no keyboard gives no name. The play is the scenario's best one; the scores that its `expect` lines name must stand on the screen at the end.
The options go to the program.
"""

import pathlib
import sys
import tempfile

import ways
from driver import Failed, Game
from player import Player, commands


def begin(game, scenario):
    game.screen("welcome")
    game.picture("welcome")
    if game.hands == "pointer":
        ways.to_the_board(game)
    else:
        ways.sign_in(game, "Ida")
    game.picture("board")
    ways.open_card(game, scenario)
    game.picture("card")
    game.take("card/begin")
    game.screen("conversation")
    game.picture("conversation")


def main(program, content, scenario, play, artefacts, hands, *options):
    file = pathlib.Path(content) / "scenarios" / f"{scenario}.yaml"
    with tempfile.TemporaryDirectory() as folder, \
            Game(program, folder, content, artefacts, ["--still", *options]) as game:
        game.hands = hands
        begin(game, scenario)
        player = Player(game, file, game.picture)
        for words in commands(play):
            player.do(words)
        game.screen("debrief")
        game.picture("debrief")
        for ring in ("root-cause", "empathy", "follow-through"):
            game.until(lambda seen: game.find("ring/" + ring, seen)["value"] == "100", f"100 for {ring}")
        if game.cut:
            raise Failed("cut off:\n" + "\n".join(game.cut))
        print(f"the best play was gone through with {hands} alone and earned 100 in all three")


if __name__ == "__main__":
    main(*sys.argv[1:])
