"""Drives the real game in a real window: clicks and keys through X, by the names of widgets.

Entry point: Game. The program writes after each picture what stands where (--widgets); a test waits for what it
wants to see and then sends a real pointer or key event. Nothing here sleeps as a substitute for waiting: every wait is for a
condition, with a deadline that fails the test.
"""

import json
import os
import pathlib
import shutil
import subprocess
import time

DEADLINE = float(os.environ.get("EARSHOT_GUI_DEADLINE", "60"))  # seconds for one condition
MOST_STOPS = 300  # of Tab, on one screen


class Failed(AssertionError):
    pass


class Game:
    def __init__(self, program, folder, content, artefacts, arguments=(), display=None):
        # Whatever language whoever runs the tests has: what is not asked for is English.
        self.environment = {**os.environ, "LC_ALL": "C.UTF-8", **({"DISPLAY": display} if display else {})}
        self.folder = pathlib.Path(folder)
        self.widgets_file = self.folder / "widgets.json"
        self.artefacts = pathlib.Path(artefacts)
        self.artefacts.mkdir(parents=True, exist_ok=True)
        self.command = [program, "--records", str(self.folder / "records"), "--content", str(content),
                        "--widgets", str(self.widgets_file), *arguments]
        self.process = None
        self.cut = []
        self.hands = "both"  # or "keys" or "pointer": then the other is refused

    # --- The program ------------------------------------------------------------------------------------------
    def start(self):
        self.widgets_file.unlink(missing_ok=True)
        self.process = subprocess.Popen(self.command, env=self.environment)
        self.until(lambda seen: seen is not None, "a first picture")
        return self

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process = None

    def wait_for_end(self):
        code = self.process.wait(DEADLINE)
        self.process = None
        return code

    def close(self):
        if self.process is not None:
            self.kill()

    def __enter__(self):
        return self.start()

    def __exit__(self, failed, *_):
        if failed is not None and self.process is not None and self.seen():
            self.picture("failed")
            shutil.copytree(self.folder, self.artefacts / "failed", dirs_exist_ok=True)
        self.close()

    # --- What is seen -----------------------------------------------------------------------------------------
    def seen(self):
        try:
            return json.loads(self.widgets_file.read_text())
        except FileNotFoundError:
            return None

    def until(self, condition, what):
        end = time.monotonic() + DEADLINE
        while time.monotonic() < end:
            seen = self.seen()
            if condition(seen):
                return seen
            if self.process is not None and self.process.poll() is not None:
                raise Failed(f"the program ended with {self.process.returncode} while waiting for {what}")
            time.sleep(0.005)  # between two looks at the file; nothing depends on its length
        raise Failed(f"not within {DEADLINE} s: {what}; the screen is `{seen and seen['screen']}` with "
                     f"{[w['name'] for w in seen['widgets']] if seen else None}")

    def screen(self, name):
        return self.until(lambda seen: seen and seen["screen"] == name, f"the screen `{name}`")

    def find(self, name, seen=None):
        for widget in (seen or self.seen())["widgets"]:
            if widget["name"] == name:
                return widget
        return None

    def has(self, name):
        return self.find(name) is not None

    def widget(self, name, enabled=True):
        def there(seen):
            widget = seen and self.find(name, seen)
            return widget and (widget["enabled"] or not enabled)
        return self.find(name, self.until(there, f"the widget `{name}`"))

    def gone(self, name):
        return self.until(lambda seen: seen and self.find(name, seen) is None, f"`{name}` to be gone")

    def shows(self, words):
        def there(seen):
            return seen and any(words in item["text"] for item in seen["texts"] + seen["widgets"])
        return self.until(there, f"the words `{words}`")

    # --- What a person does -----------------------------------------------------------------------------------
    def x(self, *arguments):
        subprocess.run(["xdotool", *map(str, arguments)], check=True, stdout=subprocess.DEVNULL, env=self.environment)

    def take(self, name):
        """With the hands there are."""
        if self.hands == "keys":
            self.reach(name)
            self.key("Return")
        else:
            self.click(name)

    def click(self, name):
        if self.hands == "keys":
            raise Failed(f"`{name}` was to be clicked on by somebody without a pointer")
        widget = self.into_view(name)
        x, y, w, h = widget["seen"]
        self.x("mousemove", x + w // 2, y + h // 2, "click", 1)

    # Everything sent so far has been taken in, and what it led to is drawn: the program counts this key and does
    # nothing else with it.
    def echo(self, *keys):
        before = self.seen()["echoes"]
        self.x("key", "--clearmodifiers", *keys, "Pause")
        return self.until(lambda seen: seen and seen["echoes"] > before, "the keys and clicks to be taken in")

    # By Tab and Shift+Tab alone.
    def reach(self, name):
        self.widget(name)
        seen, rounds = self.echo(), 0
        while seen["focus"] != name:
            seen, rounds = self.echo(*self.tabs_to(name, seen, rounds)), rounds + 1
            if rounds > MOST_STOPS:
                raise Failed(f"Tab does not come to `{name}`; it is at `{seen['focus']}`")

    # Half of the widgets in between at a time, some of which are no stops; step by step where that does not come there.
    @staticmethod
    def tabs_to(name, seen, rounds):
        names = [w["name"] for w in seen["widgets"] if w["enabled"]]
        if rounds > 10 or seen["focus"] not in names or name not in names:
            return ["Tab"]
        away = names.index(name) - names.index(seen["focus"])
        return ["Tab" if away > 0 else "shift+Tab"] * max(1, abs(away) // 2)

    # Scrolls as a person does, with the wheel over the area that holds it.
    def into_view(self, name):
        widget = self.settled(name)
        for area in self.areas_of(widget):
            while not self.can_be_clicked(widget):
                x, y, w, h = area["seen"]
                self.x("mousemove", x + w // 2, y + h // 2, "click", 5 if widget["rect"][1] > y + h // 2 else 4)
                before, widget = widget, self.settled(name)
                if widget["rect"] == before["rect"]:
                    break  # it is in another area, or at the end of this one
        if not self.can_be_clicked(widget):
            raise Failed(f"`{name}` cannot be scrolled into view: {widget}")
        return widget

    # `seen` is its largest piece inside every clip; a sliver at an edge is nothing one aims at.
    @staticmethod
    def can_be_clicked(widget):
        _, _, w, h = widget["seen"]
        return w >= min(8, widget["rect"][2]) and h >= 0.6 * min(24, widget["rect"][3])

    # Where it stands once nothing glides any more: in the same place after two echoes.
    def settled(self, name):
        last = None
        while True:
            self.widget(name)
            widget = self.find(name, self.echo())
            if widget is not None and widget["rect"] == last:
                return widget
            last = widget and widget["rect"]

    # What scrolls and may hold it, the nearest first.
    def areas_of(self, widget):
        x, y, w, _ = widget["rect"]
        middle = x + w // 2
        areas = [a for a in self.seen()["widgets"] if a["kind"] == "scroll" and a["layer"] == widget["layer"]
                 and a["rect"][0] <= middle <= a["rect"][0] + a["rect"][2]]
        return sorted(areas, key=lambda a: abs(y - a["rect"][1] - a["rect"][3] // 2))

    def key(self, *keys):
        if self.hands == "pointer":
            raise Failed(f"{keys} were to be pressed by somebody without a keyboard")
        self.x("key", "--clearmodifiers", *keys)

    def type(self, text):
        if self.hands == "pointer":
            raise Failed(f"`{text}` was to be typed by somebody without a keyboard")
        self.x("type", "--delay", "1", text)

    # --- For looking ------------------------------------------------------------------------------------------
    def picture(self, name):
        file = self.artefacts / f"{name}.png"
        subprocess.run(["import", "-window", "root", str(file)], check=True, env=self.environment)
        self.note_cut(name)
        return file

    # Nothing may reach over the edge of its room or of the window, no name is used twice.
    def note_cut(self, name):
        seen = self.seen()
        for text in seen["texts"]:
            if text["cut"]:
                self.cut.append(f"{name}: `{text['text']}` at {text['rect']}")
        names = [w["name"] for w in seen["widgets"]]
        self.cut += [f"{name}: the name `{n}` is used twice" for n in sorted(set(names)) if names.count(n) > 1]
