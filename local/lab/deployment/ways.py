"""For each function, a short journey that uses all permissions of its role."""

import itertools
import json
import struct
import zlib
from datetime import datetime
from zoneinfo import ZoneInfo

import desk
import issues
import turns
from claims import log_lines
from editor import RELAY, SITE, shown
from reader import Mailbox, Reader, bounce
from report import within


def png(number):
    """A picture of one colour, another one for each number."""

    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    row = b"\0" + bytes([number % 256, number // 256 % 256, 90]) * 16
    head = struct.pack(">IIBBBBB", 16, 16, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(row * 16)) + chunk(b"IEND", b"")


class Ways:
    def __init__(self, life):
        self.life, self.machine, self.stack = life, life.machine, life.stack
        self.browser, self.home = life.browser, life.home
        self.mailbox = Mailbox(self.machine)
        self.numbers = itertools.count(1)
        # Not the root key, which is not looked up in a table.
        self.editor = self.colleague(life.editor, "publish", "correct", "withdraw", "relay", "keys", "newsletter", "invite", "readers")
        self.page = f"{self.home}/skygge-i-byen/"
        self.site_version = 1

    def go(self, function):
        {
            "ListPostsFunction": self.list,
            "MissingPageFunction": lambda: self.browser.get(f"{self.home}/findes-ikke/").expect(404),
            "SearchFunction": self.search,
            "IndexPostsFunction": self.index,
            "EmbedRelayFunction": self.embed,
            "PublishPostFunction": self.publish,
            # The API's own host, because the desk at the CDN needs a host name of the site's own.
            "PreviewPostFunction": lambda: desk.preview(self.browser, self.editor, self.editor.site),
            "CorrectPostFunction": self.correct,
            "StorePictureFunction": self.store_picture,
            "WithdrawPostFunction": self.withdraw,
            "EditRelayFunction": self.edit_relay,
            "ManageKeysFunction": self.manage_keys,
            "ManageIssuesFunction": self.manage_issues,
            "ManageReadersFunction": self.manage_readers,
            "ManageTurnsFunction": self.manage_turns,
            "WriteTurnFunction": self.write_turn,
            "ConvertDocumentFunction": self.convert_document,
            "PublishDueFunction": self.publish_due,
            "RenewPagesFunction": self.renew,
            "CatchUpPagesFunction": self.catch_up,
            "SignUpFunction": lambda: self.reader().ask(),
            "ConfirmSignUpFunction": lambda: self.reader().sign_up(),
            "LeaveNewsletterFunction": self.leave,
            "PreferencesFunction": self.prefer,
            "SendMailFunction": self.send_mail,
            "TakeFeedbackFunction": self.feedback,
            "CutIssueFunction": self.issue,
            "SendIssueFunction": self.issue,
        }[function]()

    def heal(self, function):
        """Removes pending failures, so that they don't fail in another function's journey."""
        if function == "CatchUpPagesFunction":
            self.stream(True)
        elif function == "SendMailFunction":
            self.sweep()

    def list(self):
        self.browser.get(f"{self.home}/api/relays/skygge-i-byen/posts", Accept="application/json").expect(200)

    def search(self):
        """Searches as a page and as JSON, for a post and for a word that is misspelt."""
        slug = self.index()
        found = self.browser.get(f"{self.home}/soeg/?q={slug.replace('-', '+')}").expect(200)
        self.browser.get(f"{self.home}/soeg/?q=vejj").expect(200)
        return found

    def index(self):
        """Publishes a post and withdraws it: the index follows both."""
        slug = self.publish()
        within(90, lambda: slug in self.found(slug), "the post is not found")
        other = self.publish()
        within(90, lambda: other in self.found(other), "the post is not found")
        self.editor.json("withdraw", "skygge-i-byen", other, "--reason", "Prøve.")
        within(90, lambda: other not in self.found(other), "the withdrawn post is found")
        return slug

    def found(self, slug):
        """Returns the names of the posts that are found by a post's title."""
        address = f"{self.home}/api/search?q=%22{slug.replace('-', '+')}%22"
        answer = self.browser.get(address, Accept="application/json")
        return [post["id"] for post in json.loads(answer.text).get("posts", [])]

    def embed(self):
        self.browser.get(f"{self.home}/skygge-i-byen/indlejret/").expect(200)
        self.browser.get(f"{self.home}/api/oembed?url={self.home}/skygge-i-byen/").expect(200)

    def publish(self):
        slug = f"vej-{next(self.numbers)}"
        self.editor.json("publish", self.editor.post(slug, f"Vej {slug}"))
        return slug

    def correct(self):
        slug = self.publish()
        file = self.editor.post(slug, f"Vej {slug}", "Rettet tekst.")
        # Another date: the post moves in lists.
        file.write_text(file.read_text(encoding="utf-8").replace("02.01.2015", "03.02.2015"), encoding="utf-8")
        self.editor.json("correct", file, "--post", slug, "--kind", "correction", "--sentence", "Teksten er rettet.")

    def store_picture(self):
        """Stores a picture twice, and reads it as a reader."""
        file = self.editor.file("skitse.png", "")
        file.write_bytes(png(next(self.numbers)))
        for _ in range(2):
            found = self.editor.json("picture", file, "--relay", "skygge-i-byen", "--decorative")
        self.browser.get(f"{self.home}{found['address']}").expect(200)

    def withdraw(self):
        slug = self.publish()
        self.editor.json("withdraw", "skygge-i-byen", slug, "--reason", "Prøve.")
        self.editor.json("restore", "skygge-i-byen", slug, "--reason", "Prøve.")

    def edit_relay(self):
        """Opens a relay and renames the site; returns the site's new name."""
        slug = f"stafet-{next(self.numbers)}"
        text = RELAY.replace("slug: skygge-i-byen", f"slug: {slug}").replace("Skygge i byen", slug)
        self.editor.json("relay", self.editor.file("vej.md", text))
        name = f"Prøvestafetten {slug}"
        site = SITE.format(home=self.home).replace("Prøvestafetten", name)
        self.editor.json("site", self.editor.file("site.md", site), "--expect-version", self.site_version)
        self.site_version += 1
        return name

    def manage_keys(self):
        self.editor.json("key", "list")
        other = self.colleague(self.editor, "publish")
        other.json("key", "rotate")
        desk.admit(self.browser, self.editor, self.home)

    def manage_issues(self):
        """Tests, holds, releases and stops an issue of a new relay, because a stopped issue is never due again."""
        relay = f"brev-{next(self.numbers)}"
        text = RELAY.replace("slug: skygge-i-byen", f"slug: {relay}").replace("Skygge i byen", relay)
        self.editor.json("relay", self.editor.file("brev.md", text))
        post = self.editor.post(f"vej-{relay}", f"Vej {relay}")
        today = datetime.now(ZoneInfo("Europe/Copenhagen")).strftime("%d.%m.%Y")
        new = post.read_text(encoding="utf-8").replace("02.01.2015", today)
        post.write_text(new.replace("stafet: skygge-i-byen", f"stafet: {relay}"), encoding="utf-8")
        self.editor.json("publish", post)
        issues = self.editor.json("issue", "list", relay)["issues"]
        issue = next(one["issue"] for one in issues if one.get("frequency") == "monthly")
        self.editor.json("issue", "test", relay, issue, "redaktion@laeser.example")
        for change in ("hold", "release", "stop"):
            self.editor.json("issue", change, relay, issue)
        self.editor.json("issue", "show", relay, issue)
        self.editor.json("issue", "settings", relay, "--release", "manual")

    def manage_readers(self):
        """Shows, unsubscribes and erases a reader who phones."""
        reader = self.reader()
        reader.sign_up()
        desk.answer_a_reader(self.browser, self.editor, self.editor.site, reader.address)

    def manage_turns(self):
        """Publishes a turn, cancels one, and registers a request for a reply."""
        turns.publish(self.life, self.editor, self.mailbox, next(self.numbers))
        turns.author(self.life, self.editor, self.mailbox, next(self.numbers)).change("cancel", "--reason", "Prøve.")
        desk.register_a_reply(self.browser, self.editor, self.editor.site, self.publish())

    def write_turn(self):
        turns.publish(self.life, self.editor, self.mailbox, next(self.numbers)).hand_on()

    def convert_document(self):
        turns.author(self.life, self.editor, self.mailbox, next(self.numbers)).upload()

    def publish_due(self):
        turns.publish_by_clock(self.life, self.editor, self.mailbox, next(self.numbers))

    def colleague(self, editor, *scopes):
        """Creates an editor with a key that another editor trusts."""
        other = self.life.new_editor(f"key-{next(self.numbers)}")
        other.site = editor.site
        return editor.colleague(other, *scopes)

    def renew(self):
        """Renders a new page; then all pages, with a search for orphans."""
        slug = self.publish()
        shown(self.browser, f"{self.page}indlaeg/{slug}/", slug)
        shown(self.browser, self.page, self.edit_relay())

    def catch_up(self):
        """Renders the same with the stream disabled: the scheduled function does all the work."""
        self.stream(False)
        for make in (self.publish, self.edit_relay):
            word = make()
            within(90, lambda: not self.behind(), "pages stay behind")
            shown(self.browser, self.page, word)

    def behind(self):
        """Catches up; returns the relays that are still behind, as they are while another call works on them."""
        name = self.stack.physical("CatchUpPagesFunction")
        answer = self.machine.client("lambda").invoke(FunctionName=name, Payload=b"{}")
        return json.loads(answer["Payload"].read()).get("behind", ["unknown"])

    def stream(self, enabled):
        functions = self.machine.client("lambda")
        name = self.stack.physical("RenewPagesFunction")
        for one in functions.list_event_source_mappings(FunctionName=name)["EventSourceMappings"]:
            functions.update_event_source_mapping(UUID=one["UUID"], Enabled=enabled)

    def reader(self):
        return Reader(self.browser, self.mailbox, self.home, f"laeser-{next(self.numbers)}@laeser.example")

    def send_mail(self):
        """Creates the keys with the first scheduled call, and sends a mail to a reader and one to an author."""
        for table in ("SubscribersTableName", "ManuscriptsTableName"):
            self.forget_keys(self.stack.outputs()[table])
        self.sweep()
        self.reader().sign_up()
        turns.author(self.life, self.editor, self.mailbox, next(self.numbers))
        within(150, lambda: turns.outbox(self.life) == "[]", "mails of turns are left in the outbox")

    def forget_keys(self, name):
        tables = self.machine.client("dynamodb")
        for row in tables.scan(TableName=name)["Items"]:
            if row["pk"]["S"] == "vault":
                tables.delete_item(TableName=name, Key={"pk": row["pk"], "sk": row["sk"]})

    def sweep(self):
        event = (self.life.root / "events/send-mail-sweep.json").read_bytes()
        self.machine.client("lambda").invoke(FunctionName=self.stack.physical("SendMailFunction"), Payload=event)

    def leave(self):
        reader = self.reader()
        reader.leave(reader.sign_up())

    def prefer(self):
        reader = self.reader()
        reader.sign_up()
        reader.change()
        reader.erase()

    def issue(self):
        """Sends an issue of a new relay, because a relay has one a day; returns the relay and its reader."""
        number = next(self.numbers)
        relay = f"nyt-{number}"
        issues.open_relay(self.editor, relay)
        shown(self.browser, f"{self.home}/{relay}/", "sign-ups")
        reader, _ = issues.send(self.life, self.editor, self.mailbox, relay, f"laeser-{number}@laeser.example")
        return relay, reader

    def feedback(self):
        relay, reader = self.issue()
        within(150, lambda: issues.state(self.life, relay)[0] == "sent", "the issue is not sent")
        correction = issues.correct(self.editor, relay, f"nyt-{relay}")
        within(300, lambda: issues.state(self.life, relay, correction)[0] == "sent", "the correction is not sent")
        before = self.bounces()
        tags = {"issue": [f"{relay}_{issues.today():%Y-%m-%d}"], "row": ["1_1_" + "x" * 43]}
        bounce(self.machine, self.stack, self.life.report, reader.address, tags)
        within(150, lambda: self.bounces() > before, "the bounce was not counted")
        within(150, lambda: issues.state(self.life, relay)[1] == 1, "the issue does not count the bounce")
        one = turns.author(self.life, self.editor, self.mailbox, next(self.numbers))
        bounce(self.machine, self.stack, self.life.report, one.address, {"turn": [f"{one.relay}_1"]})
        within(150, lambda: "bounce" in one.actions(), "the turn does not note the bounce")

    def bounces(self):
        """Returns the number of processed bounces, which the log counts."""
        lines = log_lines(self.machine, self.stack, only="TakeFeedbackLog")
        return sum(1 for _, line in lines if '"Bounces"' in line)
