"""A headless Chromium, driven over its DevTools protocol by a pipe: what a person does with a page, and what the page then says.

Nothing but Python is needed: the browser reads commands on its descriptor 3 and answers on 4, as JSON with a zero octet behind each.
Entry point: Browser. A Page waits by itself for what it is asked about; every `who` has cookies and storage of their own.
"""
import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

PATIENCE = 15  # seconds that a page has to become what it should be


def find_chromium():
    return next((found for found in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if found), None)


class Browser:
    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.downloads = os.path.join(self.folder.name, "downloads")
        to_read, self.to_write = os.pipe()
        self.from_read, from_write = os.pipe()
        # Above whatever else is open, so that the two cannot stand in each other's way.
        to_read, from_write = (fcntl.fcntl(one, fcntl.F_DUPFD, 20) for one in (to_read, from_write))
        self.process = subprocess.Popen(
            ["bash", "-c", f'exec "$@" 3<&{to_read} 4>&{from_write}', "chromium", find_chromium(), "--headless=new", "--no-sandbox",
             "--remote-debugging-pipe", "--user-data-dir=" + self.folder.name + "/profile", "--disable-gpu", "--hide-scrollbars",
             "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--no-first-run",
             "--disable-background-timer-throttling", "--disable-backgrounding-occluded-windows", "--disable-renderer-backgrounding",
             "--disable-extensions", "--disable-sync", "--force-prefers-reduced-motion", "--lang=en-GB", "about:blank"],
            pass_fds=(to_read, from_write), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_read)
        os.close(from_write)
        self.number, self.buffer, self.answers, self.events = 0, b"", {}, []
        self.contexts, self.pages = {}, []

    def send(self, method, session=None, **params):
        self.number += 1
        message = {"id": self.number, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        text = json.dumps(message).encode() + b"\0"
        while text:
            text = text[os.write(self.to_write, text):]
        return self.answer(self.number, method)

    def answer(self, number, method):
        end = time.monotonic() + 60
        while number not in self.answers:
            if time.monotonic() > end or not select.select([self.from_read], [], [], 60)[0]:
                raise SystemExit(f"the browser does not answer to {method}")
            self.take(os.read(self.from_read, 1 << 16), method)
        answer = self.answers.pop(number)
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']['message']}")
        return answer["result"]

    def take(self, octets, method):
        if not octets:
            raise SystemExit(f"the browser has ended at {method}")
        *whole, self.buffer = (self.buffer + octets).split(b"\0")
        for one in whole:
            message = json.loads(one)
            if "id" in message:
                self.answers[message["id"]] = message
            else:
                self.events.append(message)

    def page(self, address, who="somebody", width=1280, height=720, phone=False):
        if who not in self.contexts:
            self.contexts[who] = self.send("Target.createBrowserContext")["browserContextId"]
            self.send("Browser.setDownloadBehavior", behavior="allow", downloadPath=self.downloads,
                      browserContextId=self.contexts[who])
        target = self.send("Target.createTarget", url="about:blank", browserContextId=self.contexts[who])["targetId"]
        session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        page = Page(self, session, who)
        self.pages.append(page)
        for domain in ("Page", "Runtime", "Log"):
            page.send(domain + ".enable")
        page.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=2 if phone else 1, mobile=phone)
        page.open(address)
        return page

    def complaints(self):
        """What pages wrote to the console as errors, and what their scripts threw. That a host is away is no mistake of a page."""
        found = []
        for event in self.events:
            params = event.get("params", {})
            if event["method"] == "Runtime.exceptionThrown":
                details = params["exceptionDetails"]
                found.append(details.get("exception", {}).get("description", details["text"]))
            elif event["method"] == "Log.entryAdded" and params["entry"]["level"] == "error":
                entry = params["entry"]
                if entry["source"] != "network":
                    found.append(entry["text"])
        return found

    def close(self):
        try:
            self.send("Browser.close")
        except (RuntimeError, OSError, SystemExit):
            self.process.kill()
        self.process.wait()
        os.close(self.to_write)
        os.close(self.from_read)
        for _ in range(20):  # helpers of the browser write until they end
            try:
                return self.folder.cleanup()
            except OSError:
                time.sleep(0.1)
        return None


class Page:
    def __init__(self, browser, session, who):
        self.browser, self.session, self.who = browser, session, who

    def send(self, method, **params):
        return self.browser.send(method, self.session, **params)

    def open(self, address):
        self.send("Page.navigate", url=address)

    def run(self, script):
        answer = self.send("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            raise RuntimeError(f"{self.who}: {details.get('exception', {}).get('description', details['text'])} in {script}")
        return answer["result"].get("value")

    def wait(self, expression, patience=PATIENCE):
        """The value of the expression as soon as it is something; None when it never is."""
        end = time.monotonic() + patience
        while True:
            left = max(0.0, end - time.monotonic())
            try:
                return self.run(
                    "new Promise((done) => { const end = Date.now() + %d; (function look() { let value = null;"
                    " try { value = (%s); } catch { value = null; }"
                    " if (value) done(value); else if (Date.now() > end) done(null); else setTimeout(look, 25); })(); })"
                    % (left * 1000, expression))
            except RuntimeError:  # the page was left while it was asked
                if left == 0:
                    raise

    def shown(self, selector):
        return f"(document.querySelector({json.dumps(selector)})?.checkVisibility() ?? false)"

    def text(self, selector="main"):
        return self.run(f"[...document.querySelectorAll({json.dumps(selector)})].filter((one) => one.checkVisibility())"
                        ".map((one) => one.innerText).join('\\n')")

    def reads(self, text, selector="main", patience=PATIENCE):
        """Whether the page comes to say this where everybody sees it."""
        return self.wait(f"[...document.querySelectorAll({json.dumps(selector)})].some((one) => one.checkVisibility() && "
                         f"one.innerText.includes({json.dumps(text)}))", patience)

    # A button or link by its words (or its label), or anything by a selector with # or . in front.
    def find(self, what):
        if what[0] in "#.[":
            return f"[...document.querySelectorAll({json.dumps(what)})].find((one) => one.checkVisibility() && !one.disabled)"
        return ("[...document.querySelectorAll('button, a, summary, label')].find((one) => one.checkVisibility() && !one.disabled && "
                f"((one.getAttribute('aria-label') ?? one.innerText).trim() === {json.dumps(what)} || one.innerText.trim() === {json.dumps(what)}))")

    def press(self, what):
        """A real click in the middle of it, once it stands still: what lies above it would be hit instead."""
        point = self.wait("(() => { const one = %s; if (!one) return null; one.scrollIntoView({ block: 'center' });"
                          " const box = one.getBoundingClientRect(), x = box.left + box.width / 2, y = box.top + box.height / 2;"
                          " const here = `%d ${x} ${y}`, still = window.pointBefore === here; window.pointBefore = here; if (!still) return null;"
                          " const hit = document.elementFromPoint(x, y); return hit && (one.contains(hit) || hit.contains(one)) ? { x, y } : null; })()"
                          % (self.find(what), self.browser.number))
        if point is None:
            raise AssertionError(f"{self.who} finds nothing to press called {what!r} on: {self.text('body')[:1500]}")
        for kind in ("mousePressed", "mouseReleased"):
            self.send("Input.dispatchMouseEvent", type=kind, x=point["x"], y=point["y"], button="left", clickCount=1)

    def key(self, name):
        """A real key, where the focus is."""
        code, text = {"Enter": (13, "\r"), "Escape": (27, ""), "Tab": (9, "")}[name]
        for kind in ("keyDown", "keyUp"):
            typed = {"text": text} if text and kind == "keyDown" else {}
            self.send("Input.dispatchKeyEvent", type=kind, key=name, code=name, windowsVirtualKeyCode=code, **typed)

    def type(self, selector, text):
        if not self.wait(f"(() => {{ const one = {self.find(selector)}; if (!one) return false; one.focus(); one.select?.(); return true; }})()"):
            raise AssertionError(f"{self.who} finds no field {selector}")
        self.send("Input.insertText", text=text)

    def choose(self, selector, value):
        if not self.wait(f"(() => {{ const one = {self.find(selector)}; if (!one) return false; one.value = {json.dumps(value)};"
                         " one.dispatchEvent(new Event('change', { bubbles: true })); return one.value === %s; })()" % json.dumps(value)):
            raise AssertionError(f"{self.who} finds no choice {value} in {selector}")

    def picture(self, file, selector=None):
        clip = {}
        if selector:
            box = self.run(f"(() => {{ const box = document.querySelector({json.dumps(selector)}).getBoundingClientRect();"
                           " return { x: box.left + scrollX, y: box.top + scrollY, width: box.width, height: box.height }; })()")
            clip = {"clip": {**box, "scale": 1}}
        shot = self.send("Page.captureScreenshot", format="png", captureBeyondViewport=bool(selector), **clip)
        with open(file, "wb") as out:
            out.write(base64.b64decode(shot["data"]))

    def too_wide(self):
        return self.run("document.documentElement.scrollWidth > innerWidth")
