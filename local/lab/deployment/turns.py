"""An author's turn: invited by a mail, written in forms, approved by both sides, published, and handed on."""

import datetime
import io
import json
import urllib.parse
import zipfile

from issues import open_relay, today
from report import expect, within

WRITE, APPROVE, DOCUMENT = "/skriv/tur", "/skriv/godkend", "/skriv/dokument"


def document(text):
    """Returns a Word document of one paragraph."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = f'<w:document xmlns:w="{space}"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>'
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", body)
    return content.getvalue()


class Author:
    """An invited author, with the one turn of a relay."""

    def __init__(self, life, editor, mailbox, relay, address):
        self.life, self.editor, self.mailbox = life, editor, mailbox
        self.relay, self.address = relay, address
        self.link = None

    def invite(self):
        deadline = f"{today() + datetime.timedelta(days=30):%Y-%m-%d}"
        self.editor.json(
            "turn", "invite", self.relay, "--name", "Gry Havregrøn", "--email", self.address, "--deadline", deadline)
        self.link = self.mailbox.link(self.address, WRITE)

    def change(self, *words):
        """Runs an editor's command about the turn."""
        self.editor.json("turn", words[0], self.relay, 1, *words[1:])

    def state(self):
        return self.editor.json("turn", "show", self.relay, 1)["state"]

    def actions(self):
        """Returns what happened in the turn, by its log."""
        return [line["action"] for line in self.editor.json("turn", "show", self.relay, 1)["log"]]

    def page(self):
        return self.life.browser.get(self.link).expect(200)

    def accept(self):
        self.life.browser.send(self.page(), WRITE, public="yes").expect(200)

    def submit(self, text):
        self.life.browser.send(
            self.page(), WRITE, act="submit", title=f"Tur i {self.relay}", category="Drift", teaser="Om turen.",
            text=text, name="Gry Havregrøn").expect(200)
        expect(self.state() == "submitted", "the text was not handed in")

    def write(self):
        """Hands a text in, gets it back with a comment, and hands it in again."""
        self.accept()
        self.submit("Første udgave.")
        self.change("comment", "--text", "Kortere?")
        self.change("request-changes")
        self.submit("Anden udgave.")

    def upload(self):
        """Has a Word document converted, and saves its text."""
        self.accept()
        fields = self.page().form(WRITE)["fields"]
        address = urllib.parse.urljoin(self.link, DOCUMENT)
        page = self.life.browser.ask("POST", address, fields, ("document", document("Fra Word"))).expect(200)
        saved = self.life.browser.send(page, WRITE, text="Fra Word", act="save").expect(200)
        expect("Fra Word" in saved.text, "the document's text was not saved")

    def approve(self):
        """Both sides approve the text: the editor, and the author by a link in a second mail."""
        self.change("approve")
        page = self.life.browser.get(self.mailbox.link(self.address, APPROVE)).expect(200)
        self.life.browser.send(page, APPROVE).expect(200)
        expect(self.state() == "approved-by-author", "the text was not approved")

    def hand_on(self):
        """Proposes the next author, and has everything erased that the site need not keep."""
        self.nominate()
        self.press(act="erase", sure="yes")

    def nominate(self):
        self.press(**{"name-0": "Per Pind", "email-0": "per@laeser.example"})

    def press(self, **fields):
        """Sends the first form of the author's page with other fields."""
        self.life.browser.send(self.page(), WRITE, **fields).expect(200)


def author(life, editor, mailbox, number):
    """Opens a relay of its own, so that its turn is the first one, and invites an author."""
    one = Author(life, editor, mailbox, f"tur-{number}", f"forfatter-{number}@laeser.example")
    open_relay(editor, one.relay)
    one.invite()
    return one


def publish(life, editor, mailbox, number):
    """Publishes a text by an editor's command; returns its author."""
    one = author(life, editor, mailbox, number)
    one.write()
    one.approve()
    tomorrow = f"{today() + datetime.timedelta(days=1):%Y-%m-%d} 09:00"
    one.change("schedule", tomorrow)
    one.change("unschedule")
    one.change("publish")
    within(150, lambda: one.state() == "published", "the text is not published")
    return one


def publish_by_clock(life, editor, mailbox, number):
    """Has the scheduled function publish a text, close its turn and erase it, by making each of them due."""
    one = author(life, editor, mailbox, number)
    one.write()
    one.approve()
    one.change("schedule", f"{today() + datetime.timedelta(days=1):%Y-%m-%d} 09:00")
    clock = Clock(life, one.relay)
    clock.run(["schedule"], "published")
    one.nominate()
    clock.run(["since", "post.at"], "closed")
    clock.run([], "closed")
    expect("contact" not in clock.turn(), "the author's address was not erased")


class Clock:
    """Makes something due in a relay's first turn, and runs the scheduled function."""

    # Further back than any term.
    PAST = datetime.timedelta(days=400)

    def __init__(self, life, relay):
        self.life, self.relay = life, relay
        self.table = life.stack.outputs()["ManuscriptsTableName"]
        self.tables = life.machine.client("dynamodb")
        self.key = {"pk": {"S": f"turns#{relay}"}, "sk": {"S": "turn#00000001"}}

    def turn(self):
        return self.tables.get_item(TableName=self.table, Key=self.key)["Item"]

    def run(self, times, state):
        """Sets times of the turn to the past, and has the function do what is due then."""
        self.back_date(self.key, {"clocked": self.PAST + datetime.timedelta(days=1)} | {name: self.PAST for name in times})
        self.back_date({"pk": {"S": "due"}, "sk": {"S": f"{self.relay}#1"}}, {"due": self.PAST})
        name = self.life.stack.physical("PublishDueFunction")
        event = (self.life.root / "events/publish-due.json").read_bytes()
        self.life.machine.client("lambda").invoke(FunctionName=name, Payload=event)
        seen = self.turn()["state"]["S"]
        expect(seen == state, lambda: f"the turn is {seen}, not {state}")

    def back_date(self, key, times):
        names = sorted({part for path in times for part in path.split(".")})
        self.tables.update_item(
            TableName=self.table,
            Key=key,
            UpdateExpression="SET " + ", ".join(
                f"#{path.replace('.', '.#')} = :{path.replace('.', '_')}" for path in times),
            ExpressionAttributeNames={f"#{name}": name for name in names},
            ExpressionAttributeValues={
                f":{path.replace('.', '_')}": {"N": str(int((today() - ago).timestamp() * 1000))}
                for path, ago in times.items()},
        )


def outbox(life):
    """Returns the mails of turns that are not sent yet."""
    rows = life.machine.client("dynamodb").scan(TableName=life.stack.outputs()["ManuscriptsTableName"])["Items"]
    return json.dumps([row["sk"]["S"] for row in rows if row["pk"]["S"] == "outbox"])
