#!/usr/bin/env python3
"""usage: lrs_test.py EARSHOT_HOST CONTENT

An event is played over HTTP and pushed to a learning record store that stands in for a real one: over http and over https with a certificate of its own; away
at first; with a statement that it does not want; and twice. Beside it a dry run with three players.
"""
import base64
import http.server
import json
import ssl
import subprocess
import sys
import tempfile
import threading

from workshop import Checks, Host, played_event


class Store(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        lrs = self.server
        body = self.rfile.read(int(self.headers["Content-Length"]))
        lrs.posts += 1
        lrs.posted.set()
        lrs.headers.append(dict(self.headers))
        if self.path != "/xapi/statements":
            return self.say(404, "nothing here")
        if lrs.away > 0:
            lrs.away -= 1
            return self.say(503, "later", {"Retry-After": "0"})
        if lrs.key and self.headers.get("Authorization") != "Basic " + base64.b64encode(lrs.key.encode()).decode():
            return self.say(401, "who are you")
        statements = json.loads(body)
        if any(lrs.unwanted(one) for one in statements):
            return self.say(400, "a statement is not wanted")
        for one in statements:
            if one["id"] in lrs.stored and lrs.stored[one["id"]] != one:
                return self.say(409, "another one has this id")
        lrs.stored.update((one["id"], one) for one in statements)
        return self.say(200, json.dumps([one["id"] for one in statements]))

    def say(self, status, text, headers=None):
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *_):
        pass


class Lrs(http.server.ThreadingHTTPServer):
    def __init__(self, certificate=None):
        super().__init__(("127.0.0.1", 0), Store)
        self.stored, self.posts, self.headers, self.away, self.key = {}, 0, [], 0, ""
        self.unwanted = lambda statement: False
        self.posted = threading.Event()
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self.socket = context.wrap_socket(self.socket, server_side=True)
        threading.Thread(target=self.serve_forever, daemon=True).start()
        self.address = f"http{'s' if certificate else ''}://127.0.0.1:{self.server_port}/xapi"


def by_itself(checks, program, content, folder):
    """A host that was told a store sends by itself: between rounds, until it is there, and on from where an earlier one was killed."""
    lrs = Lrs()
    lrs.away, lrs.key = 1_000_000, "earshot:another word"
    with open(folder + "/own-key", "w", encoding="utf-8") as file:
        file.write(lrs.key + "\n")
    host = Host(program, content, folder, "--lrs", lrs.address, "--lrs-key-file", folder + "/own-key", store=folder + "/own.db")
    host.start()
    checks.check("--lrs" in host.command("--help").stdout, "the flag is explained")
    quiet = []
    event = played_event(host, content, lambda: quiet.append(not lrs.posted.wait(1.5)))
    checks.check(quiet == [True], "while a round runs nothing leaves the host")
    checks.check(lrs.posted.wait(30), "afterwards the host asks the store, which is away")
    host.kill()
    checks.check(not lrs.stored, "and is killed with everything still to be sent")
    lrs.away = 1
    host.start()
    for _ in range(600):
        if len(lrs.stored) > 20:
            break
        lrs.posted.clear()
        lrs.posted.wait(0.1)
    file = host.command("export", event, "--format", "xapi")
    checks.check(set(lrs.stored) == {one["id"] for one in json.loads(file.stdout)}, f"the next one delivers it all: {len(lrs.stored)}")
    checks.check("Anna" not in json.dumps(list(lrs.stored.values())), "without a name")
    checks.check(host.stop() == 0, "it stops")
    host.start()
    lrs.posted.clear()
    checks.check(not lrs.posted.wait(2.5), "and a third one knows that there is nothing new")
    checks.check(host.stop() == 0, "which stops as well")
    alone = host.command("--port", "0", "--pack", content, "--lrs-names")
    checks.check(alone.returncode == 2 and "--lrs" in alone.stderr, f"names for no store at all are refused: {alone.stderr}")
    wrong = host.command("--port", "0", "--pack", content, "--lrs", "ftp://lrs")
    checks.check(wrong.returncode == 3 and "no address" in wrong.stderr, f"a wrong address is said at once: {wrong.stderr}")


def main():
    checks = Checks()
    with tempfile.TemporaryDirectory() as folder:
        host = Host(sys.argv[1], sys.argv[2], folder).start()
        rehearsal = subprocess.Popen([sys.argv[1], "--pack", sys.argv[2], "--rehearse", "3"], stdout=subprocess.PIPE, text=True)
        event = played_event(host, sys.argv[2])

        lrs = Lrs()
        lrs.away, lrs.key = 1, "earshot:secret word"
        with open(folder + "/key", "w", encoding="utf-8") as file:
            file.write(lrs.key + "\n")
        pushed = host.command("push", event, "--lrs", lrs.address, "--lrs-key-file", folder + "/key")
        checks.check(pushed.returncode == 0 and f"{len(lrs.stored)} statements stored" in pushed.stdout, f"a store that was away gets it all: {pushed}")
        checks.check(len(lrs.stored) > 20 and lrs.headers[0]["X-Experience-API-Version"] == "1.0.3", "as xAPI 1.0.3")
        checks.check("Anna" not in json.dumps(list(lrs.stored.values())), "without a name")
        before = dict(lrs.stored)
        again = host.command("push", event, "--lrs", lrs.address, "--lrs-key-file", folder + "/key")
        checks.check(again.returncode == 0 and lrs.stored == before, "sent again, nothing is there twice")
        refused = host.command("push", event, "--lrs", lrs.address)
        checks.check(refused.returncode == 3 and "401 who are you" in refused.stderr, f"without the key nothing is sent: {refused.stderr}")

        picky = Lrs()
        picky.unwanted = lambda statement: statement["verb"]["display"]["en"] == "passed"
        pushed = host.command("push", event, "--lrs", picky.address)
        checks.check(pushed.returncode == 1 and pushed.stdout.count("not wanted:") == 1 and len(picky.stored) == len(before) - 1,
                     f"around what is not wanted the rest is stored: {pushed}, {len(picky.stored)} of {len(before)}")
        made = subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=lrs",
             "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", folder + "/tls", "-out", folder + "/ca"], capture_output=True, text=True, check=False)
        checks.check(made.returncode == 0, made.stderr)
        with open(folder + "/tls", "a", encoding="utf-8") as both, open(folder + "/ca", encoding="utf-8") as certificate:
            both.write(certificate.read())
        secure = Lrs(folder + "/tls")
        pushed = host.command("push", event, "--lrs", secure.address, "--lrs-ca", folder + "/ca", "--names")
        checks.check(pushed.returncode == 0 and len(secure.stored) == len(before), f"over TLS: {pushed}")
        checks.check("Anna" in json.dumps(list(secure.stored.values())), "with names where they are allowed")
        file = host.command("export", event, "--format", "xapi")
        checks.check({one["id"] for one in json.loads(file.stdout)} == set(before), "the file has what is pushed")
        checks.check(host.command("push", event, "--lrs", "https://a:b@example/xapi").returncode == 3, "a password in the address is refused")
        said, _ = rehearsal.communicate(timeout=120)
        checks.check(rehearsal.returncode == 0 and "3 players joined, 3 played to an end, 0 failed" in said and "lost 0, doubled 0" in said
                     and "3 scores replayed, 0 mistakes" in said, f"a dry run keeps everything, once: {said}")
        checks.check(host.stop() == 0, "the host ends as it should")
        by_itself(checks, sys.argv[1], sys.argv[2], folder)
    return checks.done()


if __name__ == "__main__":
    sys.exit(main())
