"""A host as a program, and a client of it: for the tests that need a real port, real connections, and a real kill.

Nothing of Earshot's own code is used here, so that the protocol is met as a stranger would meet it.
"""
import http.client
import json
import os
import re
import secrets
import signal
import ssl
import subprocess
import threading
import time


class Host:
    """`earshot-host` on a loopback port that stays the same over restarts."""

    def __init__(self, program, content, folder, *arguments, store=None, secret=None):
        self.program, self.content, self.arguments = program, content, arguments
        self.store = store or os.path.join(folder, "workshop.db")
        self.port, self.secret, self.process = 0, secret, None
        self.said = []  # on standard output

    def start(self):
        self.process = subprocess.Popen(
            [self.program, "--store", self.store, "--pack", self.content, "--port", str(self.port),
             *self.arguments],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for line in self.process.stdout:
            self.said.append(line)
            secret = re.search(r"facilitator#([0-9a-f]{32})", line)
            if secret:
                self.secret = secret.group(1)
            join = re.match(r"join +https?://127\.0\.0\.1:(\d+)/", line)
            if join:
                self.port = int(join.group(1))
                return self
        raise SystemExit("the host did not start: " + self.process.stderr.read())

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()
        self.process.stderr.close()

    def stop(self):
        self.process.terminate()
        code = self.process.wait(timeout=20)
        self.process.stdout.close()
        self.process.stderr.close()
        return code

    def stop_and_read(self):
        """Ends it, and gives all that it said."""
        self.process.terminate()
        self.said += self.process.stdout.readlines()  # until it has ended
        self.process.wait(timeout=20)
        return "".join(self.said)

    def command(self, *arguments):
        return subprocess.run([self.program, "--store", self.store, *arguments],
                              capture_output=True, text=True, check=False)


class Client:
    """One connection at a time, opened anew when it breaks; `insist` takes the next of several hosts then."""

    def __init__(self, host, token=None, others=()):
        self.host, self.token, self.connection = host, token, None
        self.others = list(others)

    def once(self, method, path, body=None, key=None, headers=None, timeout=10):
        kept = self.connection is not None
        if not kept:
            self.connection = self.connect(timeout)
        all_headers = dict(headers or {})
        if self.token:
            all_headers["Authorization"] = "Bearer " + self.token
        text = None
        if method == "POST":
            all_headers.setdefault("Content-Type", "application/json")
            key = key or secrets.token_urlsafe(24)
            all_headers.setdefault("Idempotency-Key", key)
            text = body if isinstance(body, (str, bytes)) else json.dumps(body)
        try:
            self.connection.request(method, path, text, all_headers)
            answer = self.connection.getresponse()
            return answer.status, answer.read().decode(), dict(answer.getheaders())
        except (BrokenPipeError, http.client.RemoteDisconnected):
            self.close()
            if not kept:
                raise
            return self.once(method, path, body, key, headers, timeout)  # the host closes what was idle for a minute
        except (OSError, http.client.HTTPException):
            self.close()
            raise

    def connect(self, timeout):
        if "--tls" not in self.host.arguments:
            return http.client.HTTPConnection("127.0.0.1", self.host.port, timeout=timeout)
        unknown = ssl._create_unverified_context()  # as after a browser's warning
        return http.client.HTTPSConnection("127.0.0.1", self.host.port, timeout=timeout, context=unknown)

    def next_host(self):
        if self.others:
            self.close()
            self.others.append(self.host)
            self.host = self.others.pop(0)

    def close(self):
        if self.connection is not None:
            self.connection.close()
            self.connection = None

    def get(self, path, **more):
        status, text, _ = self.once("GET", path, **more)
        return status, json.loads(text) if text else None

    def post(self, path, body, **more):
        status, text, _ = self.once("POST", path, body, **more)
        return status, json.loads(text) if text else None

    def insist(self, path, body=None, patience=60):
        """Posts (or, without a body, gets) until an answer comes, with one key."""
        key = secrets.token_urlsafe(24)
        end = time.monotonic() + patience
        while time.monotonic() < end:
            try:
                status, text, _ = self.once("GET" if body is None else "POST", path, body, key=key)
                if status not in (429, 503):
                    return status, json.loads(text)
            except (OSError, http.client.HTTPException):
                pass
            self.next_host()
            time.sleep(0.05)
        raise SystemExit("no answer in %s s: %s" % (patience, path))


def make_event(host, scenario="third-battery", minutes=60, rounds=1, **more):
    facilitator = Client(host, host.secret)
    status, made = facilitator.post("/api/events", {
        "title": "Tuesday", "seating": "single",
        "rounds": [{"scenario": scenario, "minutes": minutes}] * rounds, **more})
    assert status == 201, made
    return facilitator, made["event"], made["code"]


def commands_of(content, play):
    with open(os.path.join(content, "scenarios", play), encoding="utf-8") as lines:
        stripped = [line.split(" #")[0].strip() for line in lines]
    return [line for line in stripped
            if line and not line.startswith(("#", "expect ", "variant "))]


def played_event(host, content, before_end=lambda: None):
    """One round, played well by Anna and badly by Ben, and over."""
    facilitator, event, code = make_event(host)
    seats = []
    for name, file in (("Anna", "third-battery.best.play"), ("Ben", "third-battery.careless.play")):
        _, seat = Client(host).post("/api/join", {"code": code, "name": name})
        seats.append((seat, file))
    facilitator.post(f"/api/events/{event}/acts", {"do": "start", "round": 0})
    for seat, file in seats:
        player = Client(host, seat["token"])
        _, board = player.get(f"/api/events/{event}/board")
        status, answer = player.post(f"/api/events/{event}/rounds/0/actions", {
            "run": 1, "digest": board["board"]["you"]["play"]["digest"], "first": 0, "commands": commands_of(content, file)})
        assert status == 200, answer
    before_end()
    facilitator.post(f"/api/events/{event}/acts", {"do": "end"})
    while facilitator.get(f"/api/events/{event}/board")[1]["board"]["phase"] == "play":
        time.sleep(0.2)
    return event


class Checks:
    """Counts what holds, says what does not, and closes as run_tests.sh reads it. From several threads, too."""

    def __init__(self):
        self.passed = self.failed = 0
        self.lock = threading.Lock()

    def check(self, holds, what):
        with self.lock:
            if holds:
                self.passed += 1
            else:
                self.failed += 1
                print("FAILED:", what, flush=True)

    def meanwhile(self, what, *arguments):
        """Does it in a thread, which is returned to be joined; an exception is a check that failed."""
        def run():
            try:
                what(self, *arguments)
            except BaseException as error:  # a thread's own would be lost
                self.check(False, f"{what.__name__}: {error!r}")
        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        return thread

    def done(self):
        print("%d passed, %d failed" % (self.passed, self.failed))
        return 1 if self.failed else 0
