#!/usr/bin/env python3
"""What is kept about people: each has their own, can take it along and can have it deleted; and a customer that cannot be
loaded says what is wrong and where, and stops nothing else.

usage: records_test.py PROGRAM CONTENT ARTEFACTS
"""

import json
import os
import pathlib
import re
import shutil
import sys
import tempfile

import ways
from driver import Failed, Game


def broken_copy(content, folder):
    copy = pathlib.Path(shutil.copytree(content, pathlib.Path(folder) / "content"))
    file = copy / "scenarios" / "off-the-list.yaml"
    lines = file.read_text().splitlines(keepends=True)
    at = next(i for i, line in enumerate(lines) if "goto: " in line)
    lines[at] = re.sub(r"goto: [a-z-]+", "goto: nowhere-at-all", lines[at])
    file.write_text("".join(lines))
    return copy, at + 1


def begin_something(game):
    ways.begin(game, "forty-pounds-a-month")
    game.key("Escape")
    game.click("leave/later")
    game.screen("board")


def take_along(game, home):
    game.click("board/settings")
    game.screen("settings")
    game.click("settings-tab/you")
    game.click("settings/export")
    file = home / "earshot-Ida.json"
    game.shows(str(file))
    taken = json.loads(file.read_text())
    if "forty-pounds-a-month" not in json.dumps(taken) or "Ben" in json.dumps(taken):
        raise Failed(f"what was exported is not Ida's: {taken}")


def delete(game):
    game.click("settings/delete")
    game.picture("delete")
    game.click("delete/keep")
    game.gone("delete/keep")
    game.click("settings/delete")
    game.click("delete/do")
    game.screen("people")


def somebody_else(game, name):
    game.click("board/people")
    game.screen("people")
    game.click("people/new")
    game.click("people/name")
    game.type(name)
    game.key("Return")
    game.screen("card")
    game.key("Escape")
    game.screen("board")


def assert_nothing_of(folder, name):
    for file in pathlib.Path(folder).rglob("*"):
        if file.is_file() and name.encode() in file.read_bytes():
            raise Failed(f"{name} still stands in {file}")


def main(program, content, artefacts):
    with tempfile.TemporaryDirectory() as folder:
        copy, line = broken_copy(content, folder)
        home = pathlib.Path(folder) / "home"
        home.mkdir()
        os.environ["HOME"] = str(home)
        with Game(program, folder, copy, artefacts, ["--still"]) as game:
            ways.sign_in(game, "Ben")
            game.picture("board-with-a-broken-customer")
            if game.find("customer/off-the-list")["enabled"]:
                raise Failed("a customer that cannot be loaded can be begun")
            game.shows(f"Line {line}, column")
            somebody_else(game, "Ida")
            begin_something(game)
            take_along(game, home)
            delete(game)
            if game.has("person/Ida") or not game.has("person/Ben"):
                raise Failed("the wrong person was deleted")
            game.close()
            assert_nothing_of(pathlib.Path(folder) / "records", "Ida")
            print("exported, deleted, and nobody else was touched")


if __name__ == "__main__":
    main(*sys.argv[1:])
