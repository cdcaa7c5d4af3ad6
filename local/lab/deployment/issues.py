"""An issue of the newsletter, from an editor's post to a reader's mail."""

import datetime
import zoneinfo

from editor import RELAY
from reader import LEAVE, Reader

# The stack's MailWait, in minutes.
WAIT = 1


def today():
    return datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Copenhagen"))


def open_relay(editor, relay):
    text = RELAY.replace("slug: skygge-i-byen", f"slug: {relay}").replace("Skygge i byen", relay)
    editor.json("relay", editor.file(f"{relay}.md", text))


def manuscript(editor, relay, slug, *text):
    """Writes a post with today's date, which newsletters include."""
    file = editor.post(slug, f"Nyt {slug}", *text)
    whole = file.read_text(encoding="utf-8").replace("02.01.2015", f"{today():%d.%m.%Y}")
    file.write_text(whole.replace("stafet: skygge-i-byen", f"stafet: {relay}"), encoding="utf-8")
    return file


def publish(editor, relay, slug):
    editor.json("publish", manuscript(editor, relay, slug))


def correct(editor, relay, slug):
    """Corrects a post that readers were mailed, and has the correction mailed; returns its issue."""
    file = manuscript(editor, relay, slug, "Rettet tekst.")
    editor.json("correct", file, "--post", slug, "--kind", "correction", "--sentence", "Teksten er rettet.")
    return editor.json("issue", "correct", relay, slug)["name"]


def send(life, editor, mailbox, relay, address):
    """Subscribes a reader, publishes a relay's first post of the day, and waits for its mail.

    Returns the reader and the mail's unsubscribe link.
    """
    reader = Reader(life.browser, mailbox, life.home, address, relay)
    reader.sign_up("each")
    publish(editor, relay, f"nyt-{relay}")
    return reader, mailbox.link(address, LEAVE, seconds=300)


def state(life, relay, name=None):
    """Returns the state of a relay's issue, otherwise the one of today, and how many of its mails bounced."""
    day = f"{today():%Y-%m-%d}"
    key = {"pk": {"S": f"issues#{relay}"}, "sk": {"S": f"{day}#{name or day}"}}
    table = life.stack.outputs()["SubscribersTableName"]
    row = life.machine.client("dynamodb").get_item(TableName=table, Key=key)["Item"]
    return row["state"]["S"], int(row["counts"]["M"]["bounced"]["N"])
