#!/usr/bin/env python3
"""usage: tls_test.py EARSHOT_HOST CONTENT

An encrypted workshop as a stranger meets it, with Python's OpenSSL: a whole round, a feed, the certificate and its fingerprint over restarts, and what comes without TLS,
with an old one, or with no handshake at all. (The game's side, with wrong certificates: client_test.cpp.)
"""
import hashlib
import os
import socket
import ssl
import stat
import sys
import tempfile
import warnings

from workshop import Checks, Client, Host, played_event


def certificate_of(host):
    """As whoever connects gets it, in DER."""
    context = ssl._create_unverified_context()
    with socket.create_connection(("127.0.0.1", host.port), timeout=10) as plain, context.wrap_socket(plain) as connection:
        return connection.getpeercert(binary_form=True)


def a_round(checks, host, content):
    event = played_event(host, content)
    _, board = Client(host).get(f"/api/events/{event}/board")
    checks.check(board["board"]["standings"][0]["total"] == "100", "a round is played over TLS")
    context = ssl._create_unverified_context()
    with socket.create_connection(("127.0.0.1", host.port), timeout=10) as plain, context.wrap_socket(plain) as feed:
        feed.sendall(f"GET /api/events/{event}/feed HTTP/1.1\r\nHost: 127.0.0.1:{host.port}\r\n\r\n".encode())
        got = b""
        while b"\n\n" not in got.split(b"\r\n\r\n", 1)[-1]:
            got += feed.recv(65536)
        checks.check(b"event: snapshot" in got, "and a feed brings the board")
    status, _, headers = Client(host).once("GET", "/join")
    checks.check(status == 200 and "default-src 'none'" in headers["Content-Security-Policy"], "pages come with their policy")
    status, answer = Client(host).post("/api/enter", {"code": "AAAAAA"}, headers={"Origin": f"https://127.0.0.1:{host.port}"})
    checks.check(status == 401, f"the host's own page may post: {answer}")


def without_tls(checks, host):
    def raw(data):
        with socket.create_connection(("127.0.0.1", host.port), timeout=10) as connection:
            connection.sendall(data)
            answer = b""
            try:
                while more := connection.recv(65536):
                    answer += more
            except OSError:
                pass
            return answer

    ours = f"Host: 127.0.0.1:{host.port}\r\nConnection: close\r\n\r\n".encode()
    answer = raw(b"GET /join HTTP/1.1\r\n" + ours)
    checks.check(b" 308 " in answer[:20] and f"Location: https://127.0.0.1:{host.port}/join\r\n".encode() in answer, f"who comes without is led to it: {answer[:200]}")
    answer = raw(b"POST /api/enter HTTP/1.1\r\nContent-Length: 2\r\n" + ours + b"{}")
    checks.check(b" 308 " in answer[:20] and b"https-only" in answer, "whatever is asked")
    checks.check(b" 421 " in raw(b"GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")[:20], "but nobody else's name is")
    raw(b"\x16\x03\x01\x02\x00\x01\x00" + bytes(600))
    old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
    old.set_ciphers("DEFAULT@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that it is old is the point
        old.minimum_version = old.maximum_version = ssl.TLSVersion.TLSv1_1
    try:
        with socket.create_connection(("127.0.0.1", host.port), timeout=10) as plain, old.wrap_socket(plain):
            refused = False
    except (ssl.SSLError, OSError):
        refused = True
    checks.check(refused, "TLS 1.1 is refused")
    checks.check(Client(host).get("/api/host")[0] == 200, "and none of it disturbs the others")


def main():
    program, content = sys.argv[1:]
    checks = Checks()
    with tempfile.TemporaryDirectory() as folder:
        host = Host(program, content, folder, "--tls").start()
        known = hashlib.sha256(certificate_of(host)).hexdigest()
        _, told = Client(host).get("/api/host")
        checks.check(told["certificate"] == known, f"the host tells the fingerprint of what it shows: {told['certificate']}, {known}")
        checks.check(told["address"].startswith("https://"), "and its address with https")
        file = folder + "/workshop.db.tls.pem"
        checks.check(stat.S_IMODE(os.stat(file).st_mode) == 0o600, "the key is for its owner's eyes")
        a_round(checks, host, content)
        without_tls(checks, host)
        checks.check(host.stop() == 0, "the host stops")
        checks.check(host.command("verify").returncode == 0, "and verifies")
        host.start()
        checks.check(hashlib.sha256(certificate_of(host)).hexdigest() == known, "started again it is the same one")
        said = host.stop_and_read()
        checks.check(known[:32] in said and ":".join(known.upper()[i:i + 2] for i in range(0, 64, 2)) in said,
                     f"the link for the game and the fingerprint stand in its window: {said}")
        with open(file, "w", encoding="utf-8") as spoilt:
            spoilt.write("not a certificate")
        refused = host.command("--tls", "--port", "0", "--pack", content)
        checks.check(refused.returncode == 3 and "no certificate" in refused.stderr, f"a spoilt one is said, and never written over: {refused.stderr}")
    return checks.done()


if __name__ == "__main__":
    sys.exit(main())
