#!/usr/bin/env python3
"""usage: tests/load/idle_feeds.py EARSHOT_HOST CONTENT [FEEDS]

Opens FEEDS (5,000) public feeds on a host of its own on loopback, says what memory they take, and how long one player's joining
takes to be on all of them. Stops by itself. Fails above 64 MB. Development build, GCC 12, 30 November 2026: 19 MB before, 26 MB with them.
"""
import os
import resource
import socket
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "host"))
from workshop import Client, Host, make_event  # noqa: E402  (found by the line above)

MOST_KILOBYTES = 64 * 1024


def resident(process):
    with open(f"/proc/{process.pid}/status", encoding="ascii") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


def open_feed(host, event):
    connection = socket.create_connection(("127.0.0.1", host.port), timeout=60)
    connection.sendall(f"GET /api/events/{event}/feed HTTP/1.1\r\n"
                       f"Host: 127.0.0.1:{host.port}\r\n\r\n".encode())
    return connection


def read_until(connection, part):
    seen = b""
    while part not in seen:
        more = connection.recv(65536)
        if not more:
            raise SystemExit("a feed ended")
        seen += more


def main():
    program, content = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 5000
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    with tempfile.TemporaryDirectory() as folder:
        host = Host(program, content, folder).start()
        _, event, code = make_event(host)
        before = resident(host.process)
        feeds = [open_feed(host, event) for _ in range(count)]
        for feed in feeds:
            read_until(feed, b"event: snapshot")
        held = resident(host.process)
        begun = time.monotonic()
        Client(host).insist("/api/join", {"code": code, "name": "Anna"})
        for feed in feeds:
            read_until(feed, b"Anna")
        seen = time.monotonic() - begun
        print(f"{count} idle feeds: {before} KB before, {held} KB with them; "
              f"a joining was on all of them after {seen * 1000:.0f} ms")
        host.stop()
    return 0 if held < MOST_KILOBYTES else 1


if __name__ == "__main__":
    sys.exit(main())
