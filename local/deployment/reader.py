"""The way of a reader: sign up, confirm, change, leave, come back, erase; and mail that bounces."""

import json
import re
import urllib.request

from report import expect, within


class Mailbox:
    """What the emulator's SES took, by the address it went to."""

    def __init__(self, machine):
        self.machine = machine
        self.seen = set()

    def messages(self):
        with urllib.request.urlopen(f"{self.machine.endpoint}/_ministack/ses/messages", timeout=10) as answer:
            return json.load(answer)["messages"]

    def next(self, address, seconds=90):
        """The next mail to an address, as one text."""
        def look():
            for message in flat(self.messages()):
                text = json.dumps(message, ensure_ascii=False)
                if text not in self.seen and address in text:
                    self.seen.add(text)
                    return message
            return None

        return within(seconds, look, f"no mail came to {address}")


def flat(messages):
    if isinstance(messages, dict):
        return [one for many in messages.values() for one in (many if isinstance(many, list) else [many])]
    return messages
