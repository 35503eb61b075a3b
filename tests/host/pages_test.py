#!/usr/bin/env python3
"""usage: pages_test.py EARSHOT_HOST CONTENT

The host's pages as a browser with the host's policy would load them, without a browser: everything a page names is there, nothing in it is
what the policy forbids, every field has a name, and a script finds every element that it asks for.
"""
import html.parser
import re
import sys
import tempfile

from workshop import Checks, Client, Host

PAGES = ("/", "/facilitator", "/projector", "/join", "/results", "/certificate", "/cards")


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.ids, self.names, self.fields, self.forbidden, self.language = [], [], [], [], None
        self.labelled, self.label_depth = set(), 0
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        got = dict(attrs)
        if tag == "html":
            self.language = got.get("lang")
        if "id" in got:
            self.ids.append(got["id"])
        for name in ("src", "href"):
            if got.get(name, "").startswith("/"):
                self.names.append(got[name])
        if tag == "style" or "style" in got or (tag == "script" and "src" not in got):
            self.forbidden.append(tag)
        self.forbidden += [name for name in got if name.startswith("on")]
        if tag == "label":
            self.label_depth += 1
            self.labelled.add(got.get("for"))
        if tag in ("input", "select"):
            self.fields.append((got.get("id"), self.label_depth > 0))

    def handle_endtag(self, tag):
        if tag == "label":
            self.label_depth -= 1


def scripts_of(client, path, seen):
    """The script and all that it imports, as (path, text)."""
    if path in seen:
        return []
    seen.add(path)
    status, text, headers = client.once("GET", path)
    found = [(path, text, status == 200 and headers["Content-Type"].startswith("text/javascript"))]
    for name in re.findall(r'from "\./([a-z_]+\.js)"', text):
        found += scripts_of(client, "/" + name, seen)
    return found


def made_ids(text):
    return set(re.findall(r'\bid: "([a-z-]+)"', text))


def page(checks, client, path):
    status, text, headers = client.once("GET", path)
    checks.check(status == 200 and headers["Content-Type"].startswith("text/html"), f"{path} is a page")
    parsed = Page(text)
    checks.check(parsed.language == "en", f"{path} says its language")
    checks.check(not parsed.forbidden, f"{path} has nothing inline: {parsed.forbidden}")
    checks.check(len(parsed.ids) == len(set(parsed.ids)), f"{path} has each id once")
    for field, inside in parsed.fields:
        checks.check(inside or field in parsed.labelled, f"{path}: the field `{field}` has a label")
    scripts = []
    for name in parsed.names:
        checks.check(client.once("GET", name)[0] == 200, f"{path} names {name}, which is there")
        if name.endswith(".js"):
            scripts += scripts_of(client, name, set())
    checks.check(scripts, f"{path} has a script")
    known = set(parsed.ids).union(*(made_ids(script) for _, script, _ in scripts))
    for name, script, is_script in scripts:
        checks.check(is_script, f"{name} is served as a script")
        checks.check(not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(", script),
                     f"{name} puts text in as text")
        for wanted in re.findall(r'\$\("([a-z-]+)"\)', script):
            checks.check(wanted in known, f"{name} asks for `{wanted}`, which {path} has")


def main():
    checks = Checks()
    with tempfile.TemporaryDirectory() as folder:
        host = Host(sys.argv[1], sys.argv[2], folder).start()
        client = Client(host)
        for path in PAGES:
            page(checks, client, path)
        client.close()
        checks.check(host.stop() == 0, "the host ends as it should")
    return checks.done()


if __name__ == "__main__":
    sys.exit(main())
