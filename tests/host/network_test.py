#!/usr/bin/env python3
"""usage: network_test.py EARSHOT_HOST CONTENT

The host as a stranger on the network meets it: pages and their headers, feeds, names of other hosts, requests that are too large, too slow,
or no requests, and connections that come and go.
"""
import http.client
import json
import os
import socket
import sys
import tempfile
import time

from workshop import Checks, Client, Host, commands_of, make_event


def raw(host, data, wait=12.0):
    """What comes back for these bytes, until the host closes or `wait` is over."""
    with socket.create_connection(("127.0.0.1", host.port), timeout=wait) as connection:
        connection.sendall(data)
        answer = b""
        try:
            while True:
                more = connection.recv(65536)
                if not more:
                    break
                answer += more
        except (TimeoutError, ConnectionResetError):
            pass
    return answer


class Feed:
    """Server-sent events over a plain socket."""

    def __init__(self, host, event, token=None):
        self.connection = socket.create_connection(("127.0.0.1", host.port), timeout=20)
        head = f"GET /api/events/{event}/feed HTTP/1.1\r\nHost: 127.0.0.1:{host.port}\r\n"
        if token:
            head += f"Authorization: Bearer {token}\r\n"
        self.connection.sendall((head + "\r\n").encode())
        self.file = self.connection.makefile("rb")
        while self.file.readline().strip():
            pass

    def message(self):
        fields = {}
        while True:
            line = self.file.readline()
            if not line:
                return None
            line = line.decode().rstrip("\n")
            if not line and fields:
                return fields
            if line.startswith(":"):
                fields["comment"] = line
            elif line:
                name, value = line.split(": ", 1)
                fields[name] = value

    def close(self):
        self.file.close()
        self.connection.close()


def pages(checks, host):
    client = Client(host)
    for path in ("/", "/index.html"):
        status, text, headers = client.once("GET", path)
        checks.check(status == 200 and "Earshot" in text, f"{path} is a page")
        checks.check("default-src 'none'" in headers.get("Content-Security-Policy", ""), "with a policy")
        checks.check(headers.get("X-Content-Type-Options") == "nosniff", "of the type that is said")
    for path in ("/no-such-page", "/../etc/passwd", "/..%2f..%2fetc/passwd", "//etc/passwd",
                 "/pages/index.html"):
        status, text, _ = client.once("GET", path)
        checks.check(status == 404, f"{path} is nothing: {status}")
    status, text, headers = client.once("GET", "/api/host")
    checks.check(status == 200 and json.loads(text)["protocol"] == 1, "the host says what it is")
    checks.check(abs(int(headers["Earshot-Now"]) / 1000 - time.time()) < 60, "and what time it is")


def downloads(checks, program, content, folder):
    os.mkdir(folder + "/packages")
    with open(folder + "/packages/earshot_0.1.0_amd64.deb", "wb") as package:
        package.write(bytes(range(256)) * 20000)
    for other in ("secret.txt", "earshot notes.deb"):
        with open(folder + "/packages/" + other, "w", encoding="utf-8") as file:
            file.write("not this")
    host = Host(program, content, folder, "--packages", folder + "/packages")
    host.store = folder + "/downloads.db"
    host.start()
    client = Client(host)
    status, told = client.get("/api/host")
    checks.check(told["downloads"] == [{"name": "earshot_0.1.0_amd64.deb", "bytes": 5120000}], f"the host says what it hands out: {told}")
    connection = http.client.HTTPConnection("127.0.0.1", host.port, timeout=10)
    connection.request("GET", "/download/earshot_0.1.0_amd64.deb")
    answer = connection.getresponse()
    checks.check(answer.status == 200 and answer.read() == bytes(range(256)) * 20000, "a package comes whole")
    for path in ("/download/secret.txt", "/download/earshot%20notes.deb", "/download/../workshop.db", "/download/", "/download/packages"):
        checks.check(client.once("GET", path)[0] == 404, f"{path} is not handed out")
    connection.close()
    client.close()
    checks.check(host.stop() == 0, "and the host ends as it should")


def limits(checks, host):
    ours = f"Host: 127.0.0.1:{host.port}\r\n".encode()
    checks.check(b" 421 " in raw(host, b"GET /api/host HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")[:20],
                 "a name that was made to lead here is not answered to")
    checks.check(b" 421 " in raw(host, b"GET / HTTP/1.0\r\n\r\n")[:20], "nor is no name at all")
    big = b"GET /api/host HTTP/1.1\r\n" + ours + b"X: " + b"x" * 9000 + b"\r\n\r\n"
    checks.check(b" 431 " in raw(host, big)[:20], "a header beyond 8 KB")
    body = b"POST /api/enter HTTP/1.1\r\n" + ours + b"Content-Length: 300000\r\n\r\n"
    checks.check(b" 413 " in raw(host, body)[:20], "a body beyond 256 KB, before it was sent")
    checks.check(b" 400 " in raw(host, b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n")[:20], "what is no HTTP")
    checks.check(b" 400 " in raw(host, b"GET /api/host HTTP/1.1\r\nHost 127\r\n\r\n")[:20], "what is broken HTTP")
    idle = [socket.create_connection(("127.0.0.1", host.port)) for _ in range(500)]
    status, _ = Client(host).get("/api/host")
    checks.check(status == 200, "500 connections that say nothing are in nobody's way")
    for connection in idle:
        connection.close()
    status, answer = Client(host).post("/api/enter", b"\xff\xfe{")
    checks.check(status == 400, f"a body that is no UTF-8: {answer}")
    status, answer = Client(host).post("/api/enter", '{"code": "AAAAAA\\ud800"}')
    checks.check(status in (400, 401), f"a lone surrogate: {answer}")
    status, answer = Client(host).post("/api/enter", {"code": "AAAAAA"},
                                       headers={"Origin": "http://evil.example"})
    checks.check(status == 403 and answer["error"]["code"] == "other-origin", "a page of another origin")


def never_ending(checks, host):
    begun = time.monotonic()
    answer = raw(host, b"GET /api/host HTTP/1.1\r\nHost: 1", wait=20.0)
    checks.check(8 < time.monotonic() - begun < 15 and b"200" not in answer,
                 "a request that never ends is given up after ten seconds")


def beats(checks, host):
    _, event, _ = make_event(host)
    feed = Feed(host, event)
    feed.message()
    comment = feed.message()
    checks.check(comment is not None and comment.get("comment", "").startswith(": now "),
                 "a feed without news beats all fifteen seconds")
    feed.close()


def names(checks, host):
    """Whatever leads here by another name is refused before anything else is looked at."""
    for name in ("evil.example:PORT", "127.0.0.1.evil.example:PORT", "localhost.evil.example", "evil.example@127.0.0.1:PORT",
                 "127.0.0.1:1", "127.0.0.1:PORT:PORT", "[::1]:PORT", "0x7f.1:PORT", "2130706433", ""):
        name = name.replace("PORT", str(host.port))
        for path in ("/api/host", "/facilitator", "/api/events/00000000/feed"):
            answer = raw(host, f"GET {path} HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\n\r\n".encode(), wait=5)
            checks.check(answer[9:12] == b"421", f"`{name}` is not answered to at {path}: {answer[:40]}")
    for name in (f"localhost:{host.port}", f"LOCALHOST:{host.port}", f"127.0.0.1:{host.port}"):
        answer = raw(host, f"GET /api/host HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\n\r\n".encode(), wait=5)
        checks.check(answer[9:12] == b"200", f"`{name}` is: {answer[:40]}")
    for origin in ("http://evil.example", "null", "http://127.0.0.1", f"http://localhost:{host.port}", "file://"):
        status, answer = Client(host).post("/api/enter", {"code": "AAAAAA"}, headers={"Origin": origin})
        checks.check(status == 403, f"a page of {origin} posts nothing: {answer}")


def slow_and_many(checks, program, content, folder):
    """Senders that drip, more connections than there may be, requests behind requests whose answers nobody reads."""
    host = Host(program, content, folder + "/many", "--connections", "40").start()
    begun = time.monotonic()
    dripping = [socket.create_connection(("127.0.0.1", host.port)) for _ in range(20)]
    text = f"GET /api/host HTTP/1.1\r\nHost: 127.0.0.1:{host.port}\r\nX-Slow: {'x' * 100}".encode()
    closed = set()
    for byte in text[:80]:
        for connection in dripping:
            try:
                connection.sendall(bytes([byte]))
            except OSError:
                closed.add(connection)
        if len(closed) == len(dripping):
            break
        time.sleep(0.25)
    checks.check(len(closed) == 20 and 9 < time.monotonic() - begun < 17,
                 f"who drips is cut off after ten seconds: {len(closed)} of 20 in {time.monotonic() - begun:.0f} s")
    for connection in dripping:
        connection.close()
    time.sleep(0.3)
    held = [socket.create_connection(("127.0.0.1", host.port)) for _ in range(40)]
    time.sleep(0.3)
    beyond = socket.create_connection(("127.0.0.1", host.port), timeout=5)
    try:
        cut = beyond.recv(1) == b""
    except ConnectionResetError:
        cut = True
    checks.check(cut, "a connection beyond the cap is closed unread")
    for connection in held:
        connection.close()
    time.sleep(0.3)
    flood = socket.create_connection(("127.0.0.1", host.port), timeout=1)
    request = f"GET /api/openapi.json HTTP/1.1\r\nHost: 127.0.0.1:{host.port}\r\n\r\n".encode()
    try:
        for _ in range(20000):
            flood.sendall(request)
    except (TimeoutError, OSError):
        pass  # as it should be: nothing more is taken while the answers are not read
    status, _ = Client(host).get("/api/host")
    checks.check(status == 200, "who reads no answers holds nobody up")
    with open(f"/proc/{host.process.pid}/status", encoding="ascii") as lines:
        used = next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))
    checks.check(used < 64 * 1024, f"nor fills the memory: {used} KB")
    flood.close()
    checks.check(host.stop() == 0, "and the host stops")


def another_laptop(checks, program, content, folder, host, facilitator_secret, seat, event):
    """What was restored elsewhere goes on: the link, the seat, the play."""
    restored = Host(program, content, folder, store=folder + "/laptop/workshop.db", secret=facilitator_secret)
    answer = restored.command("restore", folder + "/copy.db")
    checks.check(answer.returncode == 0, "the backup is restored: " + answer.stderr)
    checks.check(restored.command("verify").returncode == 0, "and verifies")
    restored.start()
    checks.check("shown this once" not in "".join(restored.said), "the facilitator's secret is told once, not at each start")
    status, listed = Client(restored, facilitator_secret).get("/api/events")
    checks.check(status == 200 and len(listed["events"]) > 0, f"the facilitator's link holds there: {listed}")
    status, board = Client(restored, seat["token"]).get(f"/api/events/{event}/board")
    checks.check(status == 200 and board["board"]["you"]["name"] == seat["name"], f"and so does a seat: {board}")
    checks.check(restored.stop() == 0, "it stops")
    answer = restored.command("delete", event)
    checks.check(answer.returncode == 0 and "is deleted" in answer.stdout, f"an event is deleted: {answer.stdout}{answer.stderr}")
    checks.check(restored.command("delete", event).returncode == 3, "once")
    left = b""
    for name in os.listdir(folder + "/laptop"):
        with open(os.path.join(folder, "laptop", name), "rb") as file:
            left += file.read()
    checks.check(seat["name"].encode() not in left and event.encode() in left,
                 "the name is in no file any more, that the event was there still is")
    checks.check(restored.command("verify").returncode == 0, "and what is left verifies")


def feeds(checks, host, content):
    facilitator, event, code = make_event(host)
    projector = Feed(host, event)
    first = projector.message()
    checks.check(json.loads(first["data"])["board"]["event"] == event, "a feed begins with the board")
    status, anna = Client(host).post("/api/join", {"code": code, "name": "Anna"})
    checks.check(status == 201, f"Anna joins: {anna}")
    second = projector.message()
    checks.check(json.loads(second["data"])["board"]["seats"][0]["name"] == "Anna", "and tells who joined")
    seat = Feed(host, event, anna["token"])
    checks.check("you" in json.loads(seat.message()["data"])["board"], "a seat's feed has its own part")
    control = Feed(host, event, host.secret)
    checks.check("control" in json.loads(control.message()["data"])["board"], "a facilitator's too")
    facilitator.post(f"/api/events/{event}/acts", {"do": "start", "round": 0})
    play = json.loads(seat.message()["data"])["board"]["you"]["play"]
    commands = commands_of(content, "third-battery.best.play")
    begun = time.monotonic()
    status, answer = Client(host, anna["token"]).post(
        f"/api/events/{event}/rounds/0/actions",
        {"run": 1, "digest": play["digest"], "first": 0, "commands": commands})
    checks.check(status == 200 and answer["state"] == "finished", f"a whole play is taken: {answer}")
    message = projector.message()
    while json.loads(message["data"])["board"]["rounds"][0]["done"] == 0:
        message = projector.message()
    checks.check(json.loads(message["data"])["board"]["standings"][0]["total"] == "100",
                 "the projector has the score")
    print(f"from posting a play to the projector: {(time.monotonic() - begun) * 1000:.0f} ms")
    facilitator.post(f"/api/events/{event}/acts", {"do": "kick", "seat": anna["seat"]})
    goodbye = seat.message()
    while goodbye is not None and goodbye.get("event") != "bye":
        goodbye = seat.message()
    checks.check(goodbye is not None and json.loads(goodbye["data"])["reason"] == "kicked",
                 "who is sent out is told so")
    checks.check(seat.message() is None, "and the feed ends")
    stalled = Feed(host, event, host.secret)  # never read again
    for i in range(300):
        status, _ = facilitator.post(f"/api/events/{event}/acts", {"do": "message", "text": f"no {i}" + "x" * 150})
    status, board = Client(host).get(f"/api/events/{event}/board")
    checks.check(board["board"]["message"].startswith("no 299"), "a display that stands still holds nobody up")
    last = projector.message()
    while not json.loads(last.get("data", "{}")).get("board", {}).get("message", "").startswith("no 299"):
        last = projector.message()
    checks.check(True, "and one that reads comes to the newest")
    for feed in (projector, seat, control, stalled):
        feed.close()
    status, bob = Client(host).post("/api/join", {"code": code, "name": "Bartholomew"})
    return bob, event


def main():
    program, content = sys.argv[1:]
    checks = Checks()
    with tempfile.TemporaryDirectory() as folder:
        # What takes its time is waited for beside the rest, on the same host or on one of its own.
        waiting = [checks.meanwhile(slow_and_many, program, content, folder)]
        host = Host(program, content, folder).start()
        waiting += [checks.meanwhile(never_ending, host), checks.meanwhile(beats, host)]
        pages(checks, host)
        limits(checks, host)
        names(checks, host)
        downloads(checks, program, content, folder)
        seat, event = feeds(checks, host, content)
        for thread in waiting:
            thread.join(timeout=60)
        backup = host.command("backup", folder + "/copy.db")
        checks.check(backup.returncode == 0, "a backup while it serves: " + backup.stderr)
        second = Host(program, content, folder)
        refused = second.command("serve", "--port", "0", "--pack", content)
        checks.check(refused.returncode == 3, "a second host on the same log does not start: " + refused.stderr)
        checks.check(host.stop() == 0, "the host stops when it is told to")
        verified = host.command("verify")
        checks.check(verified.returncode == 0, "verify: " + verified.stdout)
        listed = host.command("export")
        checks.check("Tuesday" in listed.stdout, "the events are listed: " + listed.stdout + listed.stderr)
        rows = host.command("export", event)
        checks.check(rows.stdout.count("\n") == 2, "and exported: " + rows.stdout + rows.stderr)
        another_laptop(checks, program, content, folder, host, host.secret, seat, event)
    return checks.done()


if __name__ == "__main__":
    sys.exit(main())
