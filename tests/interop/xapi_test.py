#!/usr/bin/env python3
"""usage: xapi_test.py EARSHOT_HOST CONTENT

Our xAPI before judges that nobody here wrote: every statement through `@learninglocker/xapi-validation`, and all of them pushed, twice, to the in-memory store
of `xapi-statements`, which is then asked for them. Both come from npm into a folder that is deleted afterwards. 77 where there is no npm or no network.
"""
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "host"))
from workshop import Checks, Host, played_event  # noqa: E402

PACKAGES = ["@learninglocker/xapi-validation@3.0.0", "xapi-statements@5.0.1"]
VALIDATE = """
const validate = require("@learninglocker/xapi-validation").default;
const statements = JSON.parse(require("fs").readFileSync(0, "utf8"));
for (const one of statements) for (const warning of validate(one)) console.log(one.verb.id, JSON.stringify(warning));
console.log("judged", statements.length);
"""


def install(folder):
    if not shutil.which("npm") or not shutil.which("node"):
        return "npm is not installed"
    done = subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--silent", "--prefix", folder, *PACKAGES],
                          capture_output=True, text=True, check=False, timeout=600)
    return None if done.returncode == 0 else "npm did not bring the packages: " + done.stderr[-300:]


def judged(folder, statements):
    return subprocess.run(["node", "-e", VALIDATE], cwd=folder, input=json.dumps(statements), capture_output=True, text=True, check=False).stdout


class Store:
    """Learning Locker's statement service with its memory for a database."""

    def __init__(self, folder):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.process = subprocess.Popen(
            ["node", "node_modules/xapi-statements/dist/server.js"], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, "EVENTS_REPO": "test", "AUTH_REPO": "test", "MODELS_REPO": "memory", "STORAGE_REPO": "local", "SERVICE_AWAIT_UPDATES": "true",
                 "EXPRESS_PORT": str(self.port)})
        self.address = f"http://127.0.0.1:{self.port}/xAPI"
        for _ in range(200):
            try:
                self.get("/about")
                return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        raise SystemExit("the store did not start")

    def get(self, path, **query):
        request = urllib.request.Request(self.address + path + ("?" + urllib.parse.urlencode(query) if query else ""),
                                         headers={"X-Experience-API-Version": "1.0.3", "Authorization": "Basic dGVzdDp0ZXN0"})
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.load(answer)

    def statements(self, **query):
        page = self.get("/statements", limit=100, **query)
        found = page["statements"]
        while page["more"]:
            more = urllib.parse.urlsplit(page["more"])
            path = more.path[more.path.index("/statements"):]
            page = self.get(path, **dict(urllib.parse.parse_qsl(more.query)))
            found += page["statements"]
        return found

    def close(self):
        self.process.kill()
        self.process.wait()


def main():
    checks = Checks()
    with tempfile.TemporaryDirectory() as folder:
        missing = install(folder)
        if missing:
            print(missing)
            return 77
        host = Host(sys.argv[1], sys.argv[2], folder).start()
        event = played_event(host, sys.argv[2])
        for names in ([], ["--names"]):
            statements = json.loads(host.command("export", event, "--format", "xapi", *names).stdout)
            said = judged(folder, statements)
            checks.check(said == f"judged {len(statements)}\n" and len(statements) > 20, f"{len(statements)} statements are valid: {said}")
        spoilt = json.loads(json.dumps(statements[:1]))
        spoilt[0]["verb"]["id"] = "no address"
        checks.check("judged 1" in judged(folder, spoilt) and len(judged(folder, spoilt).splitlines()) > 1, "the judge does find what is wrong")
        key = os.path.join(folder, "key")
        with open(key, "w", encoding="utf-8") as file:
            file.write("test:test\n")
        store = Store(folder)
        try:
            for turn in ("once", "and again"):
                pushed = host.command("push", event, "--lrs", store.address, "--lrs-key-file", key)
                checks.check(pushed.returncode == 0, f"pushed {turn}: {pushed}")
                there = store.statements()
                checks.check({one["id"] for one in there} == {one["id"] for one in statements} and len(there) == len(statements),
                             f"{turn}, each statement is there once: {len(there)} of {len(statements)}")
            registration = statements[0]["context"]["registration"]
            one_play = store.statements(registration=registration, ascending="true")
            checks.check([one["verb"]["id"].rsplit("/", 1)[1] for one in one_play][-3:] == ["completed", "passed", "terminated"],
                         "a registration is one play")
            answered = store.statements(verb="http://adlnet.gov/expapi/verbs/answered")
            checks.check(len(answered) == sum(one["verb"]["id"].endswith("/answered") for one in statements), "and verbs are found")
            named = host.command("push", event, "--lrs", store.address, "--lrs-key-file", key, "--names")
            print("the same statements with names:", named.stdout.splitlines()[:2])
        finally:
            store.close()
        checks.check(host.stop() == 0, "the host ends as it should")
    return checks.done()


if __name__ == "__main__":
    sys.exit(main())
