"""An editor's journey with the project's command line: signed requests, over TLS, to the address in the outputs."""

import json
import subprocess

from report import Failed, expect, within

SITE = """---
navn: Prøvestafetten
udgiver: Skyggeforlaget ApS
ansvarshavende: Åse Øllgaard
postadresse: Ærøvej 1, 5970 Ærøskøbing
afsender: brev@stafet.example
kontakt: post@stafet.example
hjem: {home}
sprog: da
---
"""
RELAY = """---
titel: Skygge i byen
slug: skygge-i-byen
kategorier:
  - Drift
  - Borgere
---

Hvad træer betyder i varme somre. Opdigtet til prøven.
"""
POST = """---
titel: {title}
dato: 02.01.2015
kategori: Drift
resumé: En vejingeniør og en gartner blev enige om et asketræ.
forfatter: Ane Holm; gartner; Aarhus Kommune; praktiker
stafet: skygge-i-byen
slug: {slug}
---

{text}
"""


class Editor:
    """An editor with a key and a folder of their own, and the site's address."""

    def __init__(self, machine, front, folder):
        folder.mkdir(parents=True, exist_ok=True)
        self.machine, self.folder, self.site = machine, folder, None
        self.more = {
            "JDK_JAVA_OPTIONS": front.options(),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_STATE_HOME": str(folder / "state"),
            "BLOGSTAFET_KEY": str(folder / "key"),
            "LANG": "C.UTF-8",
        }

    def command(self, *words, code=0):
        """Runs a command, checks its exit code, and returns its output."""
        environment = self.machine.environment() | self.more
        if self.site:
            environment["BLOGSTAFET_SITE"] = self.site
        ended = subprocess.run(
            [str(self.machine.root / "blogstafet"), *map(str, words)], env=environment, cwd=self.folder,
            stdin=subprocess.DEVNULL, capture_output=True, text=True,
        )
        if ended.returncode != code:
            raise Failed(f"blogstafet {' '.join(map(str, words))} exited with {ended.returncode}, not {code}:\n"
                         f"{ended.stdout[-1500:]}{ended.stderr[-1500:]}")
        return ended.stdout

    def json(self, *words, code=0):
        return json.loads(self.command(*words, "--json", code=code))

    def key(self):
        """Creates a key, and returns its public key with its label."""
        self.command("key", "new")
        return self.command("key", "show", "--public").strip()

    def colleague(self, other, *scopes):
        """Trusts a colleague's key, created for this editor's key, as in docs/editing.md."""
        told = other.json("key", "new", "--for", self.json("key", "show")["key"])
        word = told["introduction"]
        self.json("key", "add", word, "--owner", "Åse Ørn", "--scope", ",".join(scopes), "--everywhere")
        return other

    def file(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def post(self, slug, title, text="Alle, der *når* op, må plukke."):
        return self.file(f"{slug}.md", POST.format(slug=slug, title=title, text=text))


def describe(editor, home, version=None):
    """Describes the site, whose address is `home`."""
    editor.json("key", "list")
    path = editor.file("site.md", SITE.format(home=home))
    editor.json("site", path, *(["--expect-version", version] if version else []))


def shown(browser, address, *words, status=200, seconds=150):
    """Waits until a page exists and contains the words.

    A stream record can be lost while a stack is updated: catch-up-pages, which runs each minute, then renders the page.
    """
    last = {}

    def look():
        page = last["page"] = browser.get(address)
        return page if page.status == status and all(word in page.text for word in words) else None

    return within(seconds, look, lambda: f"{address} is {last['page'].status} and does not contain {words}: "
                                          f"{last['page'].text[:300]}")


def edit(editor, browser, home):
    """Opens a relay, publishes, corrects, withdraws and restores a post; the page shows each step."""
    editor.json("relay", editor.file("stafet.md", RELAY))
    page = f"{home}/skygge-i-byen/"
    post = f"{page}indlaeg/asken/"
    editor.json("publish", editor.post("asken", "Træet der blev stående"))
    shown(browser, post, "Træet der blev stående", "<em>når</em>")
    shown(browser, page, "Træet der blev stående")
    again = editor.json("publish", editor.post("asken", "Træet der blev stående"))
    expect(again["outcome"] == "done", f"publishing twice is {again}")
    file = editor.post("asken", "Træet der blev stående", "Alle, der *når* op, må plukke ti æbler.")
    editor.json("correct", file, "--post", "asken", "--kind", "correction", "--sentence", "Der var ti æbler.")
    shown(browser, post, "ti æbler", "Der var ti æbler.")
    editor.json("withdraw", "skygge-i-byen", "asken", "--reason", "Efter forfatterens ønske.")
    shown(browser, post, "Efter forfatterens ønske.", status=410)
    editor.json("restore", "skygge-i-byen", "asken", "--reason", "Trukket tilbage ved en fejl.")
    shown(browser, post, "ti æbler")
    editor.json("publish", editor.post("baenken", "Bænken på æblepladsen"))
    shown(browser, page, "Bænken på æblepladsen", "Træet der blev stående")
    within(150, lambda: editor.json("status", "skygge-i-byen")["outcome"] == "done", "pages stay behind")
