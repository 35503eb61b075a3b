"""The rows of the content tool: `earshot-content check` on stories of stories.py, and what others take for them.

Entry point: ROWS, for table.py. Everything is processor time unless it says otherwise; where two things are
compared they are run one after the other, each several times, and the best of each is taken.
"""

import json
import os
import pathlib
import re
import statistics
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ROUNDS = 7
PLAYS = 200_000
SCENARIOS = 300
NPM = ("inkjs", "extwee", "yarn-bound")
STORY = {"inkjs": "story.ink", "extwee": "story.twee", "yarn-bound": "story.yarn"}
WHAT = {"inkjs": "inkjs compiles it", "extwee": "extwee reads it as Twee, links and macros unread",
        "yarn-bound": "yarn-bound parses every node of it"}


class Used:
    """What a command has used: processor seconds, seconds on the clock, megabytes at most."""

    def __init__(self, command, cache):
        environment = dict(os.environ, XDG_CACHE_HOME=str(cache))
        began = time.monotonic()
        process = subprocess.Popen([str(word) for word in command], env=environment, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.wall = time.monotonic() - began
        self.cpu = used.ru_utime + used.ru_stime
        self.megabytes = used.ru_maxrss / 1024
        if process.returncode not in (0, 1):
            sys.exit(f"{' '.join(map(str, command))} ended with {process.returncode}")


def stories(folder, *options):
    subprocess.run([sys.executable, str(HERE / "stories.py"), str(folder), *options], check=True)
    return folder / "pack"


def bare_parse(tools, pack, alone):
    said = subprocess.run([*alone, str(tools / "load_bench"), "1", *map(str, sorted((pack / "scenarios").glob("*.yaml")))],
                          check=True, stdout=subprocess.PIPE, text=True).stdout
    return float(re.search(r"event parse ([\d.]+) ms", said)[1]) / 1e3


def check(tools, pack, *options):
    return [tools / "earshot-content", "check", pack, *options]


def row(what, figure, floor, ratio, by):
    return f"| {what} | {figure} | {floor} | {ratio} | `{by}` |"


# 10,000 nodes: reading, names, conditions and ways, against the parse that all of it stands on. Processor time of both on one core, and
# the same one: where two cores are two threads of one, a program on both is counted nearly twice for the same.
def large(tools):
    alone = ["taskset", "-c", str(min(os.sched_getaffinity(0)))]
    with tempfile.TemporaryDirectory() as folder:
        pack = stories(pathlib.Path(folder), "--forms", "earshot")
        whole = check(tools, pack, "--groups", "1-4", "--no-cache")
        ours, floors, both = [], [], []
        for _ in range(ROUNDS):
            ours.append(Used(alone + whole, folder))
            floors.append(bare_parse(tools, pack, alone))
            both.append(Used(whole, folder))
    used, floor = statistics.median(one.cpu for one in ours), statistics.median(floors)
    ratio = statistics.median(one.cpu / bare for one, bare in zip(ours, floors))  # of neighbours in time
    return row("checking 10,000 nodes in 50 files, EAR1xx to EAR4xx, one core",
               f"{used:.2f} s of processor, at most {max(o.megabytes for o in ours + both):.0f} MB; {min(o.wall for o in both):.2f} s on the clock by all cores",
               f"yaml-cpp's events of the same files: {floor:.2f} s", f"{ratio:.2f}, the median of {ROUNDS} pairs",
               "check --groups 1-4 --no-cache, load_bench")


# Processor seconds of each thread of a running process, by its number.
def thread_seconds(pid):
    seconds = {}
    for stat in pathlib.Path(f"/proc/{pid}/task").glob("*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:  # it has just ended
            continue
        seconds[stat.parent.name] = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return seconds


# Of a run: the processor seconds of its busiest thread, and of all. What others do on the machine counts as little
# as can be: on idle cores the first is how long one waits, and the second how long one would with a single thread.
def busiest_and_all(command, cache):
    most = {}
    process = subprocess.Popen([str(word) for word in command], env=dict(os.environ, XDG_CACHE_HOME=str(cache)),
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        most |= thread_seconds(process.pid)
        time.sleep(0.05)
    return max(most.values()), sum(most.values())


# Every play of 300 scenarios; then again, with nothing changed since.
def many(tools):
    with tempfile.TemporaryDirectory() as folder:
        pack = stories(pathlib.Path(folder), "--files", str(SCENARIOS), "--nodes", "40", "--forms", "earshot")
        busiest, together = busiest_and_all(check(tools, pack), folder)
        again = [Used(check(tools, pack), folder) for _ in range(10)]
    wall, cpu = min(run.wall for run in again), min(run.cpu for run in again)
    return "\n".join([
        row(f"checking {SCENARIOS} scenarios of 40 nodes, all plays of each, on {os.cpu_count()} cores",
            f"{busiest:.1f} s by the busiest thread", f"all threads together: {together:.1f} s",
            f"{busiest / together:.2f}", "check, /proc/PID/task"),
        row(f"the same {SCENARIOS} again, nothing changed, best of 10",
            f"{cpu * 1e3:.0f} ms of processor, {wall * 1e3:.0f} ms on the clock", f"the first time: {together:.1f} s",
            f"{cpu / together:.4f}", "check")])


def npm_folder(folder):
    if shutil.which("npm") is None or shutil.which("node") is None:
        return "there is no Node here"
    done = subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--prefix", folder, *NPM],
                          stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600)
    return None if done.returncode == 0 else "npm did not bring them"


def other(folder, tool, ours):
    said = subprocess.run(["node", "--stack-size=30000", str(HERE / "peers.mjs"), folder, tool,
                           str(pathlib.Path(folder) / STORY[tool])], stdout=subprocess.PIPE, text=True)
    found = re.match(r"\S+ (\S+) ([\d.]+) s", said.stdout)
    if not found:
        return row(WHAT[tool], "it failed", "", "", "peers.mjs")
    seconds = float(found[2])
    return row(f"{WHAT[tool]} ({found[1]})", f"{seconds:.2f} s",
               f"`check --groups 1-4` of the same story: {ours:.2f} s", f"{seconds / ours:.1f}", f"peers.mjs {tool}")


# A story of 40 nodes by who plays at random, with all figures that `simulate` makes of it; a reply, and the lines up to
# the next. What a play begins with is played a second time, to be taken off.
def plays(tools):
    with tempfile.TemporaryDirectory() as folder:
        pack = stories(pathlib.Path(folder), "--files", "1", "--nodes", "40")
        command = [tools / "earshot-content", "simulate", next((pack / "scenarios").glob("*.yaml")), "--bot", "random",
                   "--threads", "1", "--format", "json", "--plays"]
        said = json.loads(subprocess.run([*map(str, command), str(PLAYS)], check=True, stdout=subprocess.PIPE).stdout)
        replies = said["scenarios"][0]["bots"][0]["replies"]["mean"] * PLAYS
        seconds = min(Used([*command, PLAYS], folder).cpu - Used([*command, 1], folder).cpu for _ in range(ROUNDS))
        missing = npm_folder(folder)
        peer = missing or subprocess.run(
            ["node", "--stack-size=30000", str(HERE / "peers.mjs"), folder, "inkjs-plays", str(pathlib.Path(folder) / STORY["inkjs"])],
            check=True, stdout=subprocess.PIPE, text=True).stdout.split()[1]
    ratio = "" if missing else f"{replies / seconds / float(peer):.0f}"
    return row("random plays of a story of 40 nodes, one core", f"{replies / seconds / 1e6:.2f} million replies/s",
               missing or f"inkjs, the same story at random: {float(peer):,.0f} choices/s", ratio, "simulate --bot random")


def renpy(folder, ours):
    if shutil.which("renpy") is None:
        return row("Ren'Py lints it", "there is no Ren'Py here", "", "", "renpy lint")
    done = subprocess.run(["renpy", str(pathlib.Path(folder) / "renpy"), "lint"], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, env=dict(os.environ, SDL_VIDEODRIVER="dummy", HOME=folder))
    if "Statistics" not in done.stdout:
        return row("Ren'Py lints it", "it stops before it has read the story", "", "", "renpy lint")
    used = Used(["renpy", pathlib.Path(folder) / "renpy", "lint"], folder)
    return row("Ren'Py lints it", f"{used.cpu:.1f} s", f"`check --groups 1-4` of the same story: {ours:.2f} s",
               f"{used.cpu / ours:.1f}", "renpy lint")


# The same story in their forms. The ratio says how many times as long they take.
def others(tools):
    with tempfile.TemporaryDirectory() as folder:
        pack = stories(pathlib.Path(folder))
        ours = min(Used(check(tools, pack, "--groups", "1-4", "--no-cache"), folder).cpu for _ in range(ROUNDS))
        missing = npm_folder(folder)
        rows = [row(WHAT[tool], missing, "", "", "peers.mjs") if missing else other(folder, tool, ours) for tool in NPM]
        return "\n".join([*rows, renpy(folder, ours)])


def defects(_):
    name = "each of the fourteen defects is found*"  # the whole of it has a comma, which would divide it
    done = subprocess.run([str(ROOT / "build/bench/bin/check_tests"), name], stdout=subprocess.PIPE, text=True,
                          cwd=ROOT)
    found = "14 of 14" if done.returncode == 0 and "passed" in done.stdout else "not all of 14"
    return row("planted defects that are found", found, "", "", "check_tests, peer_defects_test.cpp")


ROWS = {one.__name__: one for one in (large, many, others, plays, defects)}
