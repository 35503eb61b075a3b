"""The rows of the game's window: the first picture, rest, motion, another text size, memory.

Entry point: ROWS, for table.py. Each figure of the game stands beside that of a bare window (window_floor) or of Dear ImGui's own
demo window (demo_window), measured in the same run.
"""

import contextlib
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "gui"))
import ways  # noqa: E402
from driver import Game  # noqa: E402
from player import Player  # noqa: E402
from whole_scenario_test import begin  # noqa: E402

CONTENT = ROOT / "content"
SCENARIO = "off-the-list"
STARTS = 15
IDLE_SECONDS = 10
SPOKEN_SECONDS = 8  # what was heard last is spoken to its end
DEMO_PICTURES = 15  # a second; by itself it draws as many as the screen shows
AWAKE_SECONDS = 20  # after the last key a conversation rests (kAwakeSeconds in ui/ui.cpp)
SPEAKING_SECONDS = 8  # the first lines of the customer take longer
TICKS = os.sysconf("SC_CLK_TCK")


def output(*command):
    return subprocess.run([str(word) for word in command], check=True, stdout=subprocess.PIPE, text=True).stdout


def row(what, figure, floor, ratio, by):
    return f"| {what} | {figure} | {floor} | {ratio} | `{by}` |"


def game(tools, folder, *options):
    return Game(str(tools / "earshot"), folder, CONTENT, pathlib.Path(folder) / "pictures", options)


# Milliseconds until the program, which has started before, has shown its first picture and says so in the file: on the clock, and
# of processor time with all its threads.
def first_picture(command, mark):
    mark.unlink(missing_ok=True)
    began = time.monotonic()
    process = subprocess.Popen(command)
    while not mark.exists():
        if process.poll() is not None:
            sys.exit(f"{command[0]} ended with {process.returncode}")
        time.sleep(0.0005)
    taken = time.monotonic() - began
    process.kill()
    used = os.wait4(process.pid, 0)[2]
    process.returncode = 0
    return taken * 1e3, (used.ru_utime + used.ru_stime) * 1e3


def load_of_the_pack(tools):
    said = output(tools / "load_bench", 1, *sorted((CONTENT / "scenarios").glob("*.yaml")))
    return float(re.search(r"load ([\d.]+) ms", said)[1])


# The floor is one that draws with the same library, and what reading the customers takes by itself. All three in turns: a
# machine that is slow for a while is so for each of them.
def frame(tools):
    with tempfile.TemporaryDirectory() as folder:
        play = game(tools, folder)
        mark = pathlib.Path(folder) / "mark"
        ours, bare, pack = [], [], []
        first_picture(play.command, play.widgets_file)  # which makes the records
        for _ in range(STARTS):
            ours.append(first_picture(play.command, play.widgets_file))
            bare.append(first_picture([str(tools / "window_floor"), str(mark), "imgui"], mark))
            pack.append(load_of_the_pack(tools))
    (clock, one), (bare_clock, window) = ([statistics.median(x) for x in zip(*runs)] for runs in (ours, bare))
    load = statistics.median(pack)
    return row(f"from start to the first picture, on the clock, median of {STARTS}", f"{clock:.0f} ms ({one:.0f} ms of processor, on both cores)",
               f"a GLFW window with one picture of Dear ImGui's, {bare_clock:.0f} ms ({window:.0f} ms), and the load of the pack, {load:.0f} ms; "
               f"asked for: 1.5 windows and the load, {1.5 * bare_clock + load:.0f} ms",
               f"{(clock - load) / bare_clock:.2f} of the window after the load", "earshot --widgets, window_floor, load_bench")


def ticks(process):
    fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


# Of a core, in per cent, over ten seconds in which nobody does anything.
def rest(process):
    before = ticks(process)
    time.sleep(IDLE_SECONDS)
    return (ticks(process) - before) * 100 / TICKS / IDLE_SECONDS


def rest_of_floor(tools):
    with tempfile.TemporaryDirectory() as folder:
        mark = pathlib.Path(folder) / "mark"
        process = subprocess.Popen([str(tools / "window_floor"), str(mark)])
        while not mark.exists():
            time.sleep(0.01)
        percent = rest(process)
        process.kill()
        process.wait()
    return percent


def demo_in_motion(tools):
    process = subprocess.Popen([str(tools / "demo_window"), str(DEMO_PICTURES)])
    time.sleep(2)  # what it takes to start is not counted
    percent = rest(process)
    process.kill()
    process.wait()
    return percent


# In a conversation that waits for a reply, where there is most to move: of a core, in per cent, and pictures a second.
def rest_in_conversation(tools, *options):
    with tempfile.TemporaryDirectory() as folder, game(tools, folder, *options) as play:
        with contextlib.redirect_stdout(sys.stderr):
            begin(play, SCENARIO)
        hear_all(play)
        time.sleep(SPOKEN_SECONDS)
        before, began = play.echo()["pictures"], time.monotonic()
        percent = rest(play.process)
        passed = time.monotonic() - began
        return percent, (play.echo()["pictures"] - before) / passed


# With sounds on; OpenAL mixes as ever, for a device that plays nothing (there is none under Xvfb).
def rest_with_sounds(tools):
    os.environ["ALSOFT_DRIVERS"] = "null"
    with tempfile.TemporaryDirectory() as folder, game(tools, folder) as play:
        set_up(play, "sound", "settings/sound")
        ways.begin(play, SCENARIO)
        hear_all(play)
        heard = rest(play.process)
        time.sleep(AWAKE_SECONDS)
        return heard, rest(play.process)


def hear_all(play):
    with contextlib.redirect_stdout(sys.stderr):
        Player(play, CONTENT / "scenarios" / f"{SCENARIO}.yaml", lambda name: None).hear_all()


# Signs in and sets one thing.
def set_up(play, panel, what):
    ways.sign_in(play, "Ida")
    play.click("board/settings")
    play.click(f"settings-tab/{panel}")
    play.click(what)
    play.click("settings/back")
    play.screen("board")


def rest_at_start(tools):
    with tempfile.TemporaryDirectory() as folder, game(tools, folder) as play:
        play.screen("welcome")
        time.sleep(AWAKE_SECONDS)  # somebody is on it, who moves until then
        return rest(play.process)


def idle(tools):
    floor = f"a bare GLFW window that waits: {rest_of_floor(tools):.1f} % of a core"
    start, (still, _), (moving, pictures) = rest_at_start(tools), rest_in_conversation(tools, "--still"), rest_in_conversation(tools)
    demo, (heard, silent) = demo_in_motion(tools), rest_with_sounds(tools)
    by = f"/proc/PID/stat over {IDLE_SECONDS} s"
    return "\n".join([
        row(f"at rest, first screen, {AWAKE_SECONDS} s after it came", f"{start:.1f} % of a core", floor, "", by),
        row("at rest, conversation waiting for a reply, reduced motion", f"{still:.1f} % of a core", "the same", "", by),
        row("the same with motion, drawn in software", f"{moving:.1f} % of a core, {pictures:.0f} pictures a second",
            f"Dear ImGui's demo window, {DEMO_PICTURES} pictures a second: {demo:.1f} % of a core",
            f"{moving / demo:.2f}; a picture by a picture {moving / pictures / (demo / DEMO_PICTURES):.2f}", by),
        row(f"with sounds on, after {AWAKE_SECONDS} s in which nobody did anything", f"{silent:.1f} % of a core",
            f"before that, the room's tone and motion: {heard:.1f} % of a core", "", by)])


# What a picture takes while the customer speaks and moves: the file of widgets is written with each, and counted in it.
def motion(tools):
    with tempfile.TemporaryDirectory() as folder, game(tools, folder) as play:
        set_up(play, "conversation", "pace/natural")
        ways.begin(play, SCENARIO)
        began, before, used = time.monotonic(), play.echo()["pictures"], ticks(play.process)
        time.sleep(SPEAKING_SECONDS)
        pictures, passed = play.echo()["pictures"] - before, time.monotonic() - began
        each = (ticks(play.process) - used) * 1e3 / TICKS / pictures
    return row("a picture while the customer speaks, 1280x720 in software", f"{each:.1f} ms of processor time; {pictures / passed:.0f} pictures a second were drawn",
               "30 pictures a second: 33.3 ms each", f"{1e3 / each:.0f} a second would fill one core", f"earshot --widgets, {SPEAKING_SECONDS} s")


def resident(process):  # MB
    return int(pathlib.Path(f"/proc/{process.pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1024**2


# What libraries and the driver take is what a window with one picture of Dear ImGui's has in memory.
def memory(tools):
    with tempfile.TemporaryDirectory() as folder:
        mark = pathlib.Path(folder) / "mark"
        process = subprocess.Popen([str(tools / "window_floor"), str(mark), "imgui"])
        while not mark.exists():
            time.sleep(0.01)
        window = resident(process)
        process.kill()
        process.wait()
    with tempfile.TemporaryDirectory() as folder, game(tools, folder) as play:
        ways.sign_in(play, "Ida")
        ways.begin(play, SCENARIO)
        hear_all(play)
        ours = resident(play.process)
    return row("resident memory in a conversation, all customers loaded", f"{ours:.0f} MB",
               f"a GLFW window with one picture of Dear ImGui's, which is libraries and driver: {window:.0f} MB",
               f"{ours - window:.0f} MB above it; asked for: 120 MB", "/proc/PID/statm")


def text_size(tools):
    with tempfile.TemporaryDirectory() as folder:
        said = output(tools / "text_size_bench", CONTENT, folder)
    count, median, longest = re.search(r"(\d+) changes: median ([\d.]+) ms, longest ([\d.]+) ms", said).groups()
    return row(f"another text size, from the change to the picture, {count} times", f"{median} ms, at most {longest} ms",
               "100 ms, from which on one would feel it", f"{float(longest) / 100:.2f}", "text_size_bench")


ROWS = {row.__name__: row for row in (frame, idle, motion, text_size, memory)}
