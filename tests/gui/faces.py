#!/usr/bin/env python3
"""Are feelings told from faces alone? Unlabelled sheets for a reader, and the score of what was read.

usage: faces.py sheets PROGRAM OUT SEED     six pages OUT/page-N.png, and the key in OUT/key/, which the reader leaves shut
       faces.py score OUT ANSWERS           a line for each picture, `17 hurt`; prints the score and what was taken for what

The reader picks from the closed list (`earshot-content words`). Needs a display: under `xvfb-run` on a machine without one.
"""

import collections
import json
import pathlib
import subprocess
import sys

PAGES = 6
SIZE = "1600x1000"


def sheets(program, out, seed):
    out = pathlib.Path(out)
    (out / "key").mkdir(parents=True, exist_ok=True)
    for page in range(PAGES):
        subprocess.run([program, "--gallery", f"blind-{seed}-{page}", "--window", SIZE, "--after", "0", "--screenshot", str(out / f"page-{page}.png"),
                        "--widgets", str(out / "key" / f"{page}.json")], check=True)


def key_of(out):
    key = {}
    for file in sorted((pathlib.Path(out) / "key").glob("*.json")):
        for widget in json.loads(file.read_text())["widgets"]:
            if widget["name"].startswith("face/"):
                key[int(widget["name"].split("/")[1])] = widget["text"]
    return key


def score(out, answers):
    key = key_of(out)
    said = {int(number): word for number, word in (line.split() for line in pathlib.Path(answers).read_text().splitlines() if line.strip())}
    missing = sorted(key.keys() - said.keys())
    if missing:
        sys.exit(f"no answer for {missing}")
    right = collections.Counter(key[n] for n in key if said[n] == key[n])
    of = collections.Counter(key.values())
    taken = collections.Counter((key[n], said[n]) for n in key if said[n] != key[n])
    print(f"{sum(right.values())} of {len(key)} right: {100 * sum(right.values()) / len(key):.0f} %\n")
    print("| feeling | right | taken for |\n|---|---|---|")
    for feeling in sorted(of):
        wrong = ", ".join(f"{word}{f' ({count})' if count > 1 else ''}" for (real, word), count in sorted(taken.items()) if real == feeling)
        print(f"| {feeling} | {right[feeling]} of {of[feeling]} | {wrong} |")


if __name__ == "__main__":
    commands = {("sheets", 5): lambda: sheets(*sys.argv[2:]), ("score", 4): lambda: score(*sys.argv[2:])}
    commands.get((sys.argv[1] if len(sys.argv) > 1 else "", len(sys.argv)), lambda: sys.exit(__doc__))()
