#!/usr/bin/env python3
"""usage: browser_test.py EARSHOT_HOST CONTENT [PICTURES]

A workshop as people see it, in a real browser: a facilitator, a projector and phones. Lobby and its QR code (read by zbar, which knows nothing of us), a
guarded round with a freeze, a host that is killed in its middle, the reveal, the export; and a round that the room plays together. Into the folder
PICTURES each page is photographed on its way.
"""
import json
import os
import subprocess
import sys
import tempfile

from browser import Browser, find_chromium
from workshop import Checks, Host

PHONE = {"width": 390, "height": 780, "phone": True}


class Workshop:
    def __init__(self, checks, host, browser, pictures):
        self.checks, self.host, self.browser, self.pictures = checks, host, browser, pictures
        self.base = f"http://127.0.0.1:{host.port}"

    def picture(self, page, name):
        if self.pictures:
            page.picture(os.path.join(self.pictures, name + ".png"))

    def see(self, page, text, what, selector="main", patience=15):
        seen = page.reads(text, selector, patience)
        self.checks.check(seen, what if seen else f"{what}; {page.who} reads: {page.text('body')[:1200]!r}")

    def open_facilitator(self):
        self.desk = self.browser.page(f"{self.base}/facilitator#{self.host.secret}", "facilitator", height=900)
        self.see(self.desk, "Make an event", "the link opens the facilitator's page")
        self.checks.check(self.host.secret not in self.desk.run("location.href"), "and leaves the address at once")
        self.picture(self.desk, "facilitator-home")

    def make(self, title, mode, rounds, consent=""):
        desk = self.desk
        desk.type("#make-title", title)
        desk.type("#make-consent", consent)
        desk.press(f"[name=mode][value={mode}]")
        for _ in range(rounds):
            desk.choose("#make-scenario", "third-battery")
            desk.press("#make-add")
        desk.press("Make the event")
        self.see(desk, "Lobby: players join", f"an event is made: {title}")
        event = desk.run("location.hash").lstrip("#")
        code = desk.run("document.querySelector('#joining .code').innerText").replace(" ", "")
        return event, code

    def read_qr(self, page, image=".qr"):
        with tempfile.TemporaryDirectory() as folder:
            page.wait(f"document.querySelector('{image}')?.complete && document.querySelector('{image}').naturalWidth > 0")
            page.picture(folder + "/qr.png", image)
            read = subprocess.run(["zbarimg", "--quiet", "--raw", folder + "/qr.png"], capture_output=True, text=True, check=False)
        return read.stdout.strip()

    def join(self, link, name, team=""):
        phone = self.browser.page(link, name, **PHONE)
        phone.type("#name", name)
        if team:
            phone.run(f"document.getElementById('team').value = [...document.getElementById('team').options].find((one) => one.text === '{team}').value")
        if phone.run(phone.shown("#consent")):
            phone.press("#consent")
        phone.press("#join-button")
        self.see(phone, "You are in.", f"{name} joins with a phone", "#state")
        self.checks.check(not phone.too_wide(), f"{name}'s page is as wide as the phone")
        return phone

    def listen(self, phone):
        while phone.wait(f"!document.body.hasAttribute('aria-busy') && ({phone.shown('#hear')} || {phone.shown('#cards button')})") and \
                phone.run(phone.shown("#hear")):
            before = phone.run("document.querySelectorAll('#log li').length")
            phone.press("#hear")
            if not phone.wait(f"document.querySelectorAll('#log li').length > {before} || !{phone.shown('#hear')}"):
                raise AssertionError("no line came: " + phone.text("body"))

    def leave(self, phone):
        phone.press("#leave")
        phone.press("#picks button:not([type])")
        phone.press("#close")

    # The competition.
    def lobby(self):
        self.event, code = self.make("Tuesday", "guarded", 1, "My plays may be shown here.")
        self.wall = self.browser.page(f"{self.base}/projector#{self.event}", "projector")
        self.see(self.wall, "Nobody has joined yet.", "the projector has the lobby")
        link = self.read_qr(self.wall)
        self.checks.check(link == f"{self.base}/join#{code}", f"the QR code is the join link: {link}")
        self.anna = self.join(link, "Anna", "Blue")
        self.ben = self.join(link, "Ben", "Green")
        self.see(self.wall, "2 players here", "the projector says who is here")
        self.see(self.desk, "2 players", "and the desk too")
        self.picture(self.wall, "projector-lobby")

    def round(self):
        self.desk.press("[aria-label='Start round 1']")
        self.see(self.wall, "0 of 2 players finished", "the round has begun on the wall")
        self.listen(self.anna)
        self.picture(self.anna, "phone-play")
        before = self.anna.run("document.querySelectorAll('#log li').length")
        self.anna.press("#cards button")
        self.checks.check(self.anna.wait(f"document.querySelectorAll('#log li').length > {before}"), "Anna's reply is said")
        self.leave(self.anna)
        self.see(self.anna, "You have finished this round.", "Anna is through", "#state")
        self.see(self.wall, "1 of 2 players finished", "which the wall tells")

    def freeze(self):
        self.desk.press("Freeze the standings")
        self.see(self.wall, "Standings are frozen until they are revealed.", "the wall says that it is frozen")

    def cut(self):
        for page in (self.desk, self.wall, self.anna, self.ben):
            page.run("window.sameDocument = true")
        self.host.kill()
        for page in (self.desk, self.wall, self.ben):
            self.checks.check(page.wait(page.shown("#cut")), f"{page.who} is told that the host is away")
        self.picture(self.wall, "projector-cut")
        self.host.start()
        for page in (self.desk, self.wall, self.ben):
            self.checks.check(page.wait("!" + page.shown("#cut")), f"{page.who} is back by itself")
            self.checks.check(page.run("window.sameDocument === true"), f"{page.who} did not need to reload")
        self.listen(self.ben)
        frozen = self.wall.text("#stage")
        self.leave(self.ben)
        self.see(self.ben, "You have finished this round.", "Ben goes on where he was, and is through", "#state")
        self.see(self.desk, "2 of 2", "the desk knows", "#rounds")
        self.checks.check(self.wall.text("#stage") == frozen, "the frozen wall does not")

    def end_round(self):
        self.desk.press("End the round")
        self.desk.press("End it")

    def reveal(self):
        self.see(self.wall, "The results are held back", "the round is over, and nothing is told", patience=30)
        self.checks.check("Blue" not in self.wall.text("#stage"), "not even a name")
        self.desk.press("Reveal the last place")
        self.see(self.wall, "1 place still to be revealed", "one place is revealed")
        self.picture(self.wall, "projector-reveal")
        self.desk.press("Reveal everything")
        self.see(self.wall, "2 plays", "then the standings and what the room made of it", "#stage")
        self.see(self.anna, "Your rounds", "Anna sees her points")
        results = self.browser.page(f"{self.base}/results#{self.event}", "results")
        self.see(results, "This round", "the results page has the round")
        self.picture(results, "results")

    def export(self):
        self.desk.press("Plays, a row each (CSV)")
        file = os.path.join(self.browser.downloads, f"{self.event}-plays.csv")
        for _ in range(200):
            if os.path.exists(file) and os.path.getsize(file) > 0:
                break
            self.desk.wait("new Promise((done) => setTimeout(done, 25))", 0.1)
        with open(file, encoding="utf-8") as rows:
            text = rows.read()
        self.checks.check(text.count("\n") == 3 and '"Anna"' in text and '"Ben"' in text, f"the table has both plays: {text}")

    # Deleted by the keyboard alone, asked once more; what is read aloud next says what was done.
    def delete(self):
        self.desk.press("All workshops")
        event, _ = self.make("Monday", "guarded", 1)
        opened = self.desk.run(f"new Promise((done) => {{ addEventListener('hashchange', () => done(document.querySelector('#desk').innerText), "
                               f"{{ once: true }}); location.hash = '{self.event}'; }})")
        self.checks.check("All workshops" in opened and "Monday" not in opened, f"under another event's address nothing stands of this one: {opened}")
        self.see(self.desk, "Tuesday", "until its own comes", "#desk-title")
        self.desk.press("All workshops")
        self.desk.wait(self.desk.shown("[aria-label='Delete Monday']"))
        self.desk.run("document.querySelector(\"[aria-label='Delete Monday']\").focus()")
        self.desk.key("Enter")
        self.see(self.desk, "Nothing brings them back.", "who deletes is asked once more", "dialog")
        self.checks.check(self.desk.run("document.activeElement.innerText") == "Keep it", "and Enter alone would keep it")
        self.picture(self.desk, "delete")
        self.desk.key("Escape")
        self.checks.check(self.desk.run("!document.querySelector('dialog').open"), "Escape keeps it")
        self.checks.check(self.desk.run("document.activeElement.getAttribute('aria-label')") == "Delete Monday", "and the focus is back where it was")
        self.checks.check(event in self.desk.run("document.querySelector('#events').innerHTML"), "and so is the event")
        self.desk.key("Enter")
        self.desk.key("Tab")
        self.desk.key("Enter")
        self.see(self.desk, "“Monday” is deleted", "told to, it is deleted, and said", "#said")
        self.see(self.desk, "Deleted: 1 event", "that it was is kept", "#events")
        self.checks.check("Monday" not in self.desk.text("#events table"), "it is in the list no more")
        self.checks.check(self.desk.run("document.activeElement.id") == "home-title", "and the focus is not lost with the button")
        self.desk.open(f"{self.base}/facilitator#{self.event}")
        self.see(self.desk, "Players", "the others are as they were", "#seats-title")

    # Seats that are made beforehand, each with a card.
    def cards(self):
        self.desk.type("#seat-count", "2")
        self.desk.press("Make them")
        self.see(self.desk, "not taken yet", "seats are made", "#seats")
        self.desk.run(f"void open('/cards#{self.event}', '_self')")
        self.see(self.desk, "2 cards", "there is a card for each")
        self.picture(self.desk, "cards")
        link = self.read_qr(self.desk, "#cards img")
        name = self.desk.run("document.querySelector('#cards h2').innerText")
        phone = self.browser.page(link, "who has a card", **PHONE)
        self.see(phone, "My plays may be shown here.", "who has a card is asked, too, what all are asked", "#card")
        phone.press("#card button")
        self.checks.check(not phone.run(phone.shown("#seat")), "and has no seat before agreeing")
        phone.press("#card-consent")
        phone.press("#card button")
        self.see(phone, name, "a card takes its seat up", "#seat-name")
        self.desk.open(f"{self.base}/facilitator#{self.event}")
        self.see(self.desk, "Players", "and the desk goes on", "#seats-title")
        certificates = self.browser.page(f"{self.base}/certificate#{self.event}", "certificates")
        self.see(certificates, "Anna", "certificates name who played", "#sheets")

    # The room plays.
    def hear(self):
        """Line after line, until there is nothing more to hear."""
        for _ in range(20):
            self.desk.wait(self.desk.shown("#room-do button"))
            if not self.desk.run("!!" + self.desk.find("Next line")):
                return
            before = self.desk.run("document.querySelector('#room-said').innerText")
            self.desk.press("Next line")
            self.desk.wait(f"document.querySelector('#room-said').innerText !== {json.dumps(before)}")

    def together(self):
        self.desk.press("All workshops")
        event, code = self.make("Together", "room", 1)
        wall = self.browser.page(f"{self.base}/projector#{event}", "the room's projector")
        phones = [self.join(f"{self.base}/join#{code}", name) for name in ("Cleo", "Dan", "Eva")]
        self.desk.press("[aria-label='Start round 1']")
        self.see(phones[0], "You can vote as soon as the facilitator asks", "phones wait for the vote", "#state")
        self.hear()
        self.desk.press("Let the room vote")
        for phone, letter in zip(phones, "BBA"):
            phone.press(f"#vote-options li:nth-child({'ABC'.index(letter) + 1}) button")
            self.see(phone, "(your vote)", f"{phone.who} has voted", "#vote-options")
        self.see(wall, "3 of 3 players have voted", "the wall counts the votes")
        self.checks.check(not wall.run("!!document.querySelector('.options .count')"), "and does not tell how they fall")
        self.picture(wall, "room-vote")
        self.picture(phones[0], "phone-vote")
        self.picture(self.desk, "desk-room")
        self.desk.press("Show the votes")
        self.see(wall, "2 votes", "shown, it does")
        phones[2].press("#vote-options li:nth-child(2) button")
        self.see(wall, "3 votes", "a vote may still be changed")
        self.picture(wall, "room-shown")
        self.see(self.desk, "3 votes", "the desk shows the same", "#room-do")
        said = wall.run("document.querySelector('.options li:nth-child(2) .text').innerText")
        self.desk.press("Take what most chose")
        self.see(wall, "Taken by most (3 of 3 votes)", "what most chose is said")
        self.see(wall, said, "and stands in the conversation", ".said")
        self.see(self.desk, "Taken by most", "and on the desk", "#room-do")
        self.desk.press("Take the last step back")
        self.see(wall, "3 votes", "taken back, the vote stands as it stood")
        self.see(self.desk, "Drop the vote", "on the desk too", "#room-do")
        self.desk.press("Take what most chose")
        self.see(self.desk, "Taken by most", "and can be decided again")
        self.hear()
        self.desk.press("Take a reply without a vote")
        self.desk.press("Leave the conversation")
        self.desk.press("Finish and look back")
        self.see(wall, "Reply by reply", "the room looks back together")
        self.see(wall, "Votes: 3 for", "with its votes")
        self.see(phones[1], "Reply by reply", "on phones too", "#vote-review")
        self.picture(wall, "room-review")
        self.picture(phones[1], "phone-review")


def main():
    if not find_chromium():
        print("Chromium is not installed")
        return 77
    checks = Checks()
    pictures = sys.argv[3] if len(sys.argv) > 3 else None
    with tempfile.TemporaryDirectory() as folder:
        host = Host(sys.argv[1], sys.argv[2], folder).start()
        browser = Browser()
        try:
            room = Workshop(checks, host, browser, pictures)
            room.open_facilitator()
            for step in (room.lobby, room.round, room.freeze, room.cut, room.end_round):
                step()
            room.reveal()
            room.export()
            room.cards()
            room.delete()
            room.together()
            checks.check(not browser.complaints(), f"no page complains: {browser.complaints()}")
        except (AssertionError, RuntimeError) as error:
            checks.check(False, str(error))
        finally:
            browser.close()
        checks.check(host.stop() == 0, "the host ends as it should")
        checks.check(host.command("verify").returncode == 0, "and verifies")
    return checks.done()


if __name__ == "__main__":
    sys.exit(main())
