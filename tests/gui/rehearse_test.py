#!/usr/bin/env python3
"""A scenario is tried while it is being written: read again when it is saved, the play staying where it was; a version with
mistakes leaves the last good one in play; a place of the map is jumped to. Nothing is left behind.

usage: rehearse_test.py PROGRAM CONTENT ARTEFACTS
"""

import os
import pathlib
import shutil
import sys
import tempfile

from driver import Failed, Game

WORDS = "You've taken me off the list for my hand"
OTHER = "You have struck me off the list for my hand"


def save(file, text):
    """As an editor does: a new file in place of the old one."""
    beside = file.with_name("." + file.name + ".new")
    beside.write_text(text)
    os.replace(beside, file)


def main(program, content, artefacts):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        passing = folder / "passing"
        passing.mkdir()
        os.environ["TMPDIR"] = str(passing)
        pack = pathlib.Path(shutil.copytree(content, folder / "pack"))
        file = pack / "scenarios" / "off-the-list.yaml"
        written = file.read_text()
        options = ["--still", "--seed", "4", "--rehearse", str(file)]
        with Game(program, folder, content, artefacts, options) as game:
            game.screen("rehearsal")
            game.widget("notice/1")  # the first line comes by itself
            game.click("hear")
            game.widget("notice/2")
            game.picture("rehearsal")
            save(file, written.replace(WORDS, OTHER))
            game.shows("struck me off")
            game.widget("notice/2")
            save(file, written.replace("goto: three-letters", "goto: three-leters"))
            game.shows("you play on in the last version without")
            game.shows("struck me off")
            game.click("rehearsal/tab/checks")
            game.shows("three-leters")
            game.picture("mistakes")
            save(file, written)
            game.until(lambda seen: not any("you play on" in t["text"] for t in seen["texts"]), "the mistakes to be gone")
            game.click("rehearsal/tab/map")
            game.click("rehearsal/place/verdict")
            game.click("rehearsal/knows/shona-read-post")
            game.picture("jump")
            game.click("rehearsal/go")
            game.click("rehearsal/tab/state")
            game.shows("verdict")
            game.picture("state")
            if game.cut:
                raise Failed("cut off:\n" + "\n".join(game.cut))
            if (folder / "records").exists():
                raise Failed("a rehearsal opened the records")
        print("read again on saving, stayed in its place, and kept nothing")


if __name__ == "__main__":
    main(*sys.argv[1:])
