#!/usr/bin/env python3
"""Measures Earshot and writes the table of docs/performance.md; run by tests/bench/table.sh, which builds first.

usage: table.py BIN PAGE [ROW…]

Each row is a function that gives what was measured, its peer or floor from the same run, and their ratio. The
page holds the table and the machine between two marks. Rows that are named are printed, and the page stays; `content`
stands for all rows of the content tool (content_rows.py), which have a table of their own on the page and are written there.
"""

import functools
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "bench"))
import content_rows  # noqa: E402
import window_rows  # noqa: E402

CONTENT = ROOT / "content"
SCENARIO = "off-the-list"
SPUN = "pear-leaf"
HEAD = "| what | figure | peer or floor, same run | ratio | measured by |\n|---|---|---|---|---|\n"


def output(*command):
    return subprocess.run([str(word) for word in command], check=True, stdout=subprocess.PIPE, text=True).stdout


def row(what, figure, floor, ratio, by):
    return f"| {what} | {figure} | {floor} | {ratio} | `{by}` |"


# --- The language, the rulebook, all plays, the records --------------------------------------------------------
def load(tools):
    said = output(tools / "load_bench", 50)
    size, parse, whole, ratio = re.search(
        r"(\d+) bytes.*event parse ([\d.]+) ms, load ([\d.]+) ms, ratio ([\d.]+)", said).groups()
    return row(f"loading a scenario of {int(size) / 1024:.0f} KB, best of 50", f"{whole} ms",
               f"yaml-cpp's events of the same bytes, nobody listening: {parse} ms", ratio, "load_bench 50")


def applied(tools, name, program="apply_bench", counter="items_per_second"):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder) / "out.json"
        output(tools / program, f"--benchmark_filter={name}", "--benchmark_repetitions=5",
               f"--benchmark_out={file}", "--benchmark_out_format=json")
        runs = [b for b in json.loads(file.read_text())["benchmarks"] if b["run_type"] == "iteration"]
    names = [n.rstrip("$") for n in name.split("|")]
    return {n: max(b[counter] for b in runs if b["run_name"] == n) for n in names}


def apply(tools):
    a_second = applied(tools, "copy_state|apply_action")
    done, copied = a_second["apply_action"], a_second["copy_state"]
    return row("`apply`, one core, best of 5", f"{done / 1e6:.2f} million actions/s",
               f"copying a state: {copied / 1e6:.1f} million/s", f"{copied / done:.1f}", "apply_bench")


# The random bot: the View it is shown, its decision, and the rulebook.
def bots(tools):
    played = applied(tools, "random_play$|random_play_scored$", "simulate_bench")
    replies = applied(tools, "random_play$", "simulate_bench", "replies")["random_play"]
    bare = applied(tools, "apply_action")["apply_action"]
    one, scored = played["random_play"], played["random_play_scored"]
    return row("random plays, one core, best of 5",
               f"{one / 1e6:.2f} million actions/s, {replies / 1e6:.2f} million of them replies; with scores {scored / 1e6:.2f} million actions/s",
               f"`apply` alone: {bare / 1e6:.2f} million actions/s", f"{bare / one:.1f}", "simulate_bench, apply_bench")


def verify(tools):
    plays = applied(tools, "apply_action|verify_a_transcript")
    actions = sum(1 for line in (ROOT / "tests/plays/the-bill-that-doubled-best.play").read_text().splitlines()
                  if re.match(r"(hear|interrupt|notice|note|choose|look|glance|summarise|diagnose|close)\b", line))
    verified, bare = plays["verify_a_transcript"], plays["apply_action"] / actions
    return row("a transcript read, replayed and scored, best of 5", f"{verified:,.0f} plays/s",
               f"its {actions} actions applied and nothing else: {bare:,.0f} plays/s", f"{bare / verified:.1f}",
               "apply_bench")


@functools.cache
def explorations(tools):
    said = output(tools / "explore_bench", "--all-plays", CONTENT / "rubric.yaml", *sorted((CONTENT / "scenarios").glob("*.yaml")))
    lines = [[cell.strip() for cell in line.strip("|").split("|")] for line in said.splitlines() if line.startswith("|")]
    names = lines[0]
    # The searches of all plays; the other lines have no actions.
    return [dict(zip(names, cells)) for cells in lines[2:] if re.fullmatch(r"\d+", cells[names.index("actions/s")])]


def largest(tools, threads):
    return max((found for found in explorations(tools) if found["threads"] == str(threads)),
               key=lambda found: int(found["states"]))


def explore(tools):
    most = largest(tools, 1)
    played = float(most["actions/s"])
    bare = applied(tools, "apply_action")["apply_action"]
    return row(f"all plays of the largest customer ({most['scenario']}; {most['what']}; {int(most['states']):,} states)",
               f"{float(most['states/s']):,.0f} states/s, {played / 1e6:.2f} million actions/s",
               f"`apply` alone: {bare / 1e6:.2f} million actions/s", f"{bare / played:.1f}", "explore_bench, apply_bench")


# The same scenario searched by both cores: what is found is the same byte for byte.
def threads(tools):
    alone, both = largest(tools, 1), largest(tools, 2)
    assert alone["states"] == both["states"] and alone["actions played"] == both["actions played"]
    return row("the same search by 2 threads, best of 3", f"{both['s']} s", f"by 1 thread: {alone['s']} s",
               f"{float(alone['s']) / float(both['s']):.2f} times as fast", "explore_bench --all-plays")


# The largest customer that both come to the end of in seconds.
def spin(tools):
    said = output(tools / "spin_bench", CONTENT / "rubric.yaml", CONTENT / "scenarios" / f"{SPUN}.yaml")
    states = int(re.search(r": (\d+) states", said)[1])
    found = dict((who, (float(speed), float(size))) for who, speed, size in re.findall(
        r"^(\w+): [\d.]+ s, (\d+) states/s, ([\d.]+) bytes/state", said, re.MULTILINE))
    (ours, our_bytes), (spins, spins_bytes) = found["explorer"], found["Spin"]
    return row(f"all states of one customer ({SPUN}; patient, live key; {states:,} states), one core, best of 3",
               f"{ours:,.0f} states/s, {our_bytes:.0f} bytes a state",
               f"Spin, the same model in Promela, -O2: {spins:,.0f} states/s, {spins_bytes:.0f} bytes a state",
               f"{spins / ours:.2f}; memory {our_bytes / spins_bytes:.2f}", "spin_bench")


def append(tools):
    (ROOT / "build").mkdir(exist_ok=True)
    said = output(tools / "append_bench", ROOT / "build", CONTENT / "rubric.yaml",
                  CONTENT / "scenarios" / f"{SCENARIO}.yaml")
    medians = {cells[1].strip(): float(cells[3]) for cells in
               (line.split("|") for line in said.splitlines()) if len(cells) > 4 and re.match(r" *\d", cells[3])}
    one, bare = medians["one action appended to the records"], medians["as many bytes written, fdatasync"]
    return row("one action on disk before it is seen, median of 3,000", f"{one:.0f} µs",
               f"as many bytes written and fdatasync: {bare:.0f} µs", f"{one / bare:.2f}", "append_bench")


ROWS = {row.__name__: row for row in (load, apply, bots, verify, explore, threads, spin, append)} | window_rows.ROWS


# --- The page --------------------------------------------------------------------------------------------------
def machine():
    cpu = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    memory = int(re.search(r"MemTotal:\s*(\d+)", pathlib.Path("/proc/meminfo").read_text())[1]) / 1024**2
    system = re.search(r'PRETTY_NAME="(.*)"', pathlib.Path("/etc/os-release").read_text())[1]
    compiler = output("c++", "--version").splitlines()[0]
    busy = os.getloadavg()[0]
    return (f"Measured on {time.strftime('%Y-%m-%d')}: {cpu[1] if cpu else os.uname().machine}, {os.cpu_count()} cores, "
            f"{memory:.0f} GB, {system}, kernel {os.uname().release}, {compiler}, preset `bench` (-O2).\n"
            f"Load average when it began: {busy:.1f}.\n")


def write_page(page, script, table, where):
    mark, end_mark = (f"<!-- {script} writes {there} here -->" for there in ("from", "to"))
    text = page.read_text()
    before, rest = text.split(mark, 1)
    after = rest.split(end_mark, 1)[1]
    page.write_text(f"{before}{mark}\n{where}\n{HEAD}{table}\n{end_mark}{after}")


def main(tools, page, *wanted):
    content = wanted == ("content",)
    whole = content_rows.ROWS if content else ROWS
    tools, where, rows = pathlib.Path(tools).resolve(), machine(), []
    for name in wanted if wanted and not content else whole:
        rows.append((ROWS | content_rows.ROWS)[name](tools))
        print(rows[-1], flush=True)
    if content or not wanted:
        write_page(pathlib.Path(page), "peers.sh" if content else "table.sh", "\n".join(rows), where)


if __name__ == "__main__":
    main(*sys.argv[1:])
