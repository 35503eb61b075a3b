"""Ways through the program that more than one test goes: signing in, opening a card, the scores at the end; and what the records say.

Entry points: to_the_board, sign_in, come_back, begin, play_of_variant, assert_scores, ask_records.
"""

import pathlib
import shutil
import sqlite3
import tempfile

from driver import Failed
from player import commands


def to_the_board(game):
    """From the first start, without a name."""
    game.screen("welcome")
    game.take("welcome/board")  # its main button leads to a customer
    game.screen("board")


def sign_in(game, name):
    """From the first start to the board."""
    to_the_board(game)
    game.take("board/name")
    game.type(name)
    game.key("Return")
    game.gone("board/name")


def come_back(game, name):
    """From a later start to the board."""
    game.screen("people")
    game.click("person/" + name)
    game.screen("board")


def open_card(game, scenario):
    game.take("customer/" + scenario)
    game.screen("card")


def begin(game, scenario):
    open_card(game, scenario)
    game.take("card/begin")
    game.screen("conversation")


def ask_records(folder, question):
    """In a copy: the game keeps its own to itself while it runs."""
    with tempfile.TemporaryDirectory() as place:
        copy = shutil.copytree(pathlib.Path(folder) / "records", pathlib.Path(place) / "records")
        with sqlite3.connect(copy / "records.db") as records:
            return records.execute(question).fetchall()


def play_of_variant(game, plays):
    """The first of these plays that belongs to the variant which the game has drawn."""
    drawn = ask_records(game.folder, "SELECT variant FROM plays ORDER BY id DESC")[0][0]
    for play in plays:
        named = [words[1] for words in commands(play) if words[0] == "variant"]
        if not named or named == [drawn]:
            return play
    raise Failed(f"none of {plays} is a play of the variant `{drawn}`")


def assert_scores(game, wanted="100"):
    game.screen("debrief")
    for ring in ("root-cause", "empathy", "follow-through"):
        game.until(lambda seen: game.find("ring/" + ring, seen)["value"] == wanted, f"{wanted} for {ring}")
