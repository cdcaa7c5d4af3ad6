"""A reader's journey: sign up, confirm, change, unsubscribe, resubscribe, erase; and mail that bounces."""

import json
import re
import urllib.request

from report import expect, within

PREFERENCES, LINK, ERASE = "/nyhedsbrev/valg", "/nyhedsbrev/valg/link", "/nyhedsbrev/valg/slet"
CONFIRM, LEAVE, UNDO = "/nyhedsbrev/bekraeft", "/nyhedsbrev/afmeld", "/nyhedsbrev/afmeld/fortryd"


class Mailbox:
    """The mails that the emulator's SES accepted."""

    def __init__(self, machine):
        self.machine = machine
        self.seen = set()

    def messages(self):
        with urllib.request.urlopen(f"{self.machine.endpoint}/_ministack/ses/messages", timeout=10) as answer:
            return [one for many in json.load(answer)["messages"].values() for one in many]

    def link(self, address, path, seconds=180):
        """Returns the link to a path in the next mail to an address."""
        def look():
            for message in self.messages():
                if message["MessageId"] in self.seen or address not in message["To"]:
                    continue
                found = re.search(rf"https://[a-z0-9.-]+{path}\?t=[A-Za-z0-9_.-]+", message["BodyText"] or "")
                if found:
                    self.seen.add(message["MessageId"])
                    return found.group(0)
            return None

        return within(seconds, look, lambda: f"no mail with {path} arrived at {address}, only {self.summary()}")

    def summary(self):
        return [(message["To"], message["Subject"]) for message in self.messages()]


class Reader:
    def __init__(self, browser, mailbox, home, address, relay="skygge-i-byen"):
        self.browser, self.mailbox, self.home, self.address, self.relay = browser, mailbox, home, address, relay

    def ask(self, frequency="weekly"):
        """Signs up with the form on the relay's page."""
        page = self.browser.get(f"{self.home}/{self.relay}/")
        self.browser.send(page, "/sign-ups", email=self.address, frequency=frequency).expect(200, "mail")

    def sign_up(self, frequency="weekly"):
        """Signs up and confirms with the link in the mail; returns the unsubscribe link."""
        self.ask(frequency)
        page = self.browser.get(self.mailbox.link(self.address, CONFIRM)).expect(200)
        self.browser.send(page, CONFIRM).expect(200, "Du er tilmeldt")
        return self.mailbox.link(self.address, LEAVE)

    def preferences(self):
        page = self.browser.get(self.home + PREFERENCES).expect(200)
        self.browser.send(page, LINK, email=self.address).expect(200)
        return self.browser.get(self.mailbox.link(self.address, PREFERENCES)).expect(200)

    def change(self):
        """Changes the frequency, and checks it in the data export."""
        page = self.preferences()
        form = page.form(PREFERENCES)
        chosen = {name: "monthly" for name, value in form["fields"].items() if value == "weekly"}
        expect(len(chosen) == 1, f"expected one weekly newsletter: {form['fields']}")
        page = self.browser.send(page, PREFERENCES, **chosen).expect(200)
        token = page.form(PREFERENCES)["fields"]["t"]
        copy = self.browser.get(f"{self.home}/nyhedsbrev/valg/data?t={token}").expect(200, self.address, "monthly")
        json.loads(copy.text)

    def leave(self, link):
        """Unsubscribes by the button, undoes it, and unsubscribes by one click, as mail programs do."""
        page = self.browser.send(self.browser.get(link).expect(200), LEAVE).expect(200)
        self.browser.send(page, UNDO).expect(200)
        self.browser.ask("POST", link, {"List-Unsubscribe": "One-Click"}).expect(200)

    def erase(self):
        self.browser.send(self.preferences(), ERASE).expect(200)


def bounce(machine, stack, report, address, tags=None):
    """Publishes a notification on the stack's topic, in SES's format; of an issue's mail with its tags."""
    report.stand_in("feedback", "notices of bounces are put on the stack's topic by us: the emulator's SES sends none")
    notice = {
        "eventType": "Bounce",
        "bounce": {
            "bounceType": "Permanent",
            "bounceSubType": "General",
            "bouncedRecipients": [{"emailAddress": address, "action": "failed", "status": "5.1.1"}],
            "timestamp": "2026-11-23T10:00:05.000Z",
        },
        "mail": {"timestamp": "2026-11-23T10:00:00.000Z", "messageId": "deploy-check", "destination": [address],
                 "tags": tags or {}},
    }
    topic = stack.physical("MailFeedbackTopic")
    machine.client("sns").publish(TopicArn=topic, Subject="Amazon SES Email Event Notification", Message=json.dumps(notice))


def suppressions(machine, stack):
    """Returns the number of lines in the suppression log."""
    listed = machine.client("s3").list_objects_v2(Bucket=stack.outputs()["SuppressionsBucketName"])
    return listed["KeyCount"]


def read(browser, machine, stack, report, home):
    """Runs every journey of a reader, with three readers."""
    mailbox = Mailbox(machine)
    anna = Reader(browser, mailbox, home, "anna@laeser.example")
    link = anna.sign_up()
    anna.change()
    anna.leave(link)
    within(30, lambda: suppressions(machine, stack) > 0, "leaving left no line in the log of suppressions")
    bent = Reader(browser, mailbox, home, "bent@laeser.example")
    bent.sign_up()
    bent.erase()
    expect(bent.address not in json.dumps(rows(machine, stack)), "an address stands in the table in clear")
    carla = Reader(browser, mailbox, home, "carla@laeser.example")
    carla.sign_up("monthly")
    before = suppressions(machine, stack)
    bounce(machine, stack, report, carla.address)
    within(150, lambda: suppressions(machine, stack) > before, "a bounce left no line in the log of suppressions")


def rows(machine, stack):
    return machine.client("dynamodb").scan(TableName=stack.outputs()["SubscribersTableName"])["Items"]
