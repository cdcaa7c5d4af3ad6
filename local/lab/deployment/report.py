"""The check's output and its errors."""

import json
import time


class Failed(Exception):
    """A claim that does not hold. The message has the actual and the expected result."""


class Report:
    def __init__(self, stand_ins):
        self.stand_ins_file = stand_ins
        self.started = time.monotonic()
        self.own = []

    def step(self, text):
        print(f"\n== {text} ({time.monotonic() - self.started:.0f} s)", flush=True)

    def fact(self, text):
        print(f"  {text}", flush=True)

    def stand_in(self, name, why, needed=True):
        """Records a replacement in the check itself; those in the emulator's process are in its file."""
        told = {"name": name, "why": why, "needed": needed}
        if told not in self.own:
            self.own.append(told)

    def stand_ins(self):
        lines = self.stand_ins_file.read_text(encoding="utf-8").splitlines() if self.stand_ins_file.exists() else []
        return [json.loads(line) for line in lines] + self.own

    def close(self):
        """Lists the replacements. One that the emulator does not need any more is a failure: remove it."""
        self.step("Replacements for features that the emulator lacks")
        told = {one["name"]: one for one in self.stand_ins()}
        for name, one in sorted(told.items()):
            self.fact(f"{name}: {one['why']}")
        idle = sorted({one["name"] for one in self.stand_ins() if not one["needed"]})
        if idle:
            raise Failed(f"the emulator supports this by now, remove the replacement: {', '.join(idle)}")


def expect(holds, message):
    if not holds:
        raise Failed(message() if callable(message) else message)


# Called during a wait; an exception ends the wait.
HOOK = None


def within(seconds, question, message, pause=0.5):
    """Polls until the result is true, and returns it."""
    end = time.monotonic() + seconds
    while True:
        if HOOK:
            HOOK()
        answer = question()
        if answer:
            return answer
        if time.monotonic() > end:
            raise Failed(f"{message() if callable(message) else message} (after {seconds} s)")
        time.sleep(pause)
