"""A device at the desk: admitted by the code of a one-use link, and then signing its own requests, as a browser does."""

import base64
import hashlib
import http.client
import json
import secrets
import subprocess
import time
import urllib.parse

from report import expect

LIST = base64.b64encode(b"email;frequency;source;consented\nea@laeser.example;each;Board;2025-03-01\n").decode()
COVERED = ("@method", "@authority", "@path", "content-type", "content-digest", "idempotency-key")


def encoded(data):
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def openssl(*words):
    return subprocess.run(["openssl", *map(str, words)], check=True, capture_output=True).stdout


class Device:
    """A new key in a folder, which signs as docs/signing.md says."""

    def __init__(self, folder):
        self.folder, self.file = folder, folder / f"device-{secrets.token_hex(4)}.pem"
        openssl("genpkey", "-algorithm", "ed25519", "-out", self.file)
        self.public = encoded(openssl("pkey", "-in", self.file, "-pubout", "-outform", "DER")[-32:])
        name = '{"crv":"Ed25519","kty":"OKP","x":"%s"}' % self.public
        self.name = encoded(hashlib.sha256(name.encode()).digest())

    def signature(self, base):
        path = self.folder / "base"
        path.write_text(base, encoding="utf-8")
        signed = openssl("pkeyutl", "-sign", "-inkey", self.file, "-rawin", "-in", path)
        return base64.b64encode(signed).decode()

    def headers(self, host, path, body):
        digest = base64.b64encode(hashlib.sha256(body).digest()).decode()
        values = dict(zip(COVERED, (
            "POST", host, path, "application/json", f"sha-256=:{digest}:", f'"{secrets.token_hex(16)}"')))
        names = " ".join(f'"{name}"' for name in COVERED)
        parameters = f'({names});created={int(time.time())};keyid="{self.name}";alg="ed25519"'
        lines = [f'"{name}": {value}' for name, value in values.items()]
        base = "\n".join([*lines, f'"@signature-params": {parameters}'])
        sent = {name: value for name, value in values.items() if not name.startswith("@")}
        return sent | {"signature-input": f"sig1={parameters}", "signature": f"sig1=:{self.signature(base)}:"}


def post(browser, device, home, path, content):
    """Sends a signed request to the site, and returns its status."""
    host, body = urllib.parse.urlsplit(home).hostname, json.dumps(content).encode()
    wire = http.client.HTTPSConnection("127.0.0.1", browser.front.port, context=browser.context, timeout=120)
    wire.set_tunnel(host, 443)
    try:
        wire.request("POST", path, body, device.headers(host, path, body))
        return wire.getresponse().status
    finally:
        wire.close()


def admit(browser, editor, home):
    """Opens a link of the desk on a new device, which then revokes itself; the code works once."""
    code = editor.json("desk", "link")["link"].partition("#kode=")[2]
    device, other = Device(editor.folder), Device(editor.folder)
    for one, wanted in ((device, 201), (device, 201), (other, 403)):
        status = post(browser, one, home, "/api/keys/devices", {"code": code, "publicKey": one.public})
        expect(status == wanted, f"a device was answered {status}, not {wanted}")
    invited = encoded(hashlib.sha256(secrets.token_bytes(16)).digest())
    for path, content, wanted in (
        ("/api/keys/renewal", {}, 200),
        ("/api/keys/invitations", {"codeHash": invited, "kind": "device"}, 201),
        (f"/api/keys/invitations/{invited}/cancellation", {}, 200),
    ):
        status = post(browser, device, home, path, content)
        expect(status == wanted, f"{path} answered {status}, not {wanted}")
    status = post(browser, device, home, f"/api/keys/{device.name}/revocation", {})
    expect(status == 200, f"the device's own revocation was answered {status}")


def on_a_device(browser, editor, home, *steps):
    """Sends signed requests from a new device, which then revokes itself. A step has path, content and status."""
    code = editor.json("desk", "link")["link"].partition("#kode=")[2]
    device = Device(editor.folder)
    admission = ("/api/keys/devices", {"code": code, "publicKey": device.public}, 201)
    for path, content, wanted in (admission, *steps, (f"/api/keys/{device.name}/revocation", {}, 200)):
        status = post(browser, device, home, path, content)
        expect(status == wanted, f"{path} was answered {status}, not {wanted}")


def preview(browser, editor, home):
    """Shows a post's page before it is published."""
    content = {"title": "Prøve", "date": "2015-01-02", "category": "Drift", "teaser": "En prøve."}
    on_a_device(browser, editor, home, ("/api/relays/skygge-i-byen/preview", content, 200))


def answer_a_reader(browser, editor, home, address):
    """Does what a reader asks for by phone, and moves a list."""
    reader = {"email": address}
    on_a_device(
        browser, editor, home,
        ("/api/relays/skygge-i-byen/subscribers/import", {"list": LIST}, 200),
        ("/api/relays/skygge-i-byen/subscribers/export", {}, 200),
        ("/api/readers/evidence", reader, 200),
        ("/api/readers/unsubscription", reader, 200),
        ("/api/readers/erasure", reader, 200),
    )


def register_a_reply(browser, editor, home, slug):
    """Registers a person's request for a reply to a post."""
    content = {
        "name": "Bo Rugkerne", "contact": "Markvej 1, 1000 Byen",
        "passage": "Rugkerne fældede træet.", "text": "Træet væltede i stormen.",
    }
    on_a_device(browser, editor, home, (f"/api/relays/skygge-i-byen/posts/{slug}/replies", content, 201))
