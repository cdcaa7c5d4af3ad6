"""Checks that every statement of every function's role is needed: without it, a journey of the role is denied."""

import json
import urllib.parse

import report as reports
from claims import BAD, log_lines
from report import Failed, expect

# Statements whose need the emulator can't show, with the reason. A denial of one fails the run.
GAPS = {
    "sqs:SendMessage": "the emulator sends failures of streams to queues without the role",
}


class Denied(Exception):
    """Raised in a journey when its role is denied a request."""


def statements(machine, role):
    """Returns the inline policies of a role: name and document."""
    iam = machine.client("iam")
    found = []
    for name in iam.list_role_policies(RoleName=role)["PolicyNames"]:
        document = iam.get_role_policy(RoleName=role, PolicyName=name)["PolicyDocument"]
        document = json.loads(urllib.parse.unquote(document)) if isinstance(document, str) else document
        rules = document["Statement"]
        found.append((name, document | {"Statement": rules if isinstance(rules, list) else [rules]}))
    return found


def put(machine, role, name, document):
    iam = machine.client("iam")
    if document["Statement"]:
        iam.put_role_policy(RoleName=role, PolicyName=name, PolicyDocument=json.dumps(document))
    else:
        iam.delete_role_policy(RoleName=role, PolicyName=name)


def without(document, left_out):
    return document | {"Statement": [rule for rule in document["Statement"] if rule is not left_out]}


class Permissions:
    def __init__(self, life):
        self.life, self.machine, self.stack, self.report = life, life.machine, life.stack, life.report
        self.ways = life.ways
        self.tried, self.idle, self.silent = 0, [], []

    def try_all(self):
        self.report.step("Removing each statement of each role in turn")
        expect(not self.machine.denied(), lambda: f"denied with all statements: {self.machine.denied()[:3]}")
        roles = {name: one["PhysicalResourceId"] for name, one in self.stack.resources().items()
                 if one["ResourceType"] == "AWS::IAM::Role"}
        for logical, role in sorted(roles.items()):
            function = logical.removesuffix("Role")
            for name, document in statements(self.machine, role):
                for rule in document["Statement"]:
                    self.try_one(function, role, name, document, rule)
        for gap, why in GAPS.items():
            self.report.fact(f"not shown: {gap}: {why}")
        expect(not self.idle, lambda: "nothing was denied without these statements: remove them, or add a way that "
                                      "needs them: " + "; ".join(self.idle))
        expect(not self.silent, lambda: "denials that no log and no journey reported: " + "; ".join(self.silent))
        self.report.fact(f"{self.tried} statements, each of them needed")

    def try_one(self, function, role, policy, document, rule):
        actions = rule["Action"] if isinstance(rule["Action"], list) else [rule["Action"]]
        if any(action in GAPS for action in actions):
            return
        label = f"{function}: {rule.get('Sid', actions)}"
        before, lines = len(self.machine.denied()), self.bad_lines(function)
        put(self.machine, role, policy, without(document, rule))
        self.machine.forget_processes()

        def denied():
            return [one for one in self.machine.denied()[before:] if role in one["principal"]]

        def stop():
            if denied():
                raise Denied

        reports.HOOK = stop
        failed = False
        try:
            self.ways.go(function)
        except Denied:
            pass
        except Failed:
            failed = True
        finally:
            reports.HOOK = None
            put(self.machine, role, policy, document)
        found = sorted({one["action"] for one in denied()})
        self.tried += 1
        self.report.fact(f"{label}: {', '.join(found) or 'NOTHING DENIED'}")
        if not found:
            self.idle.append(label)
        elif not failed and not self.told(function, lines):
            self.silent.append(label)
        self.ways.heal(function)

    def bad_lines(self, function):
        log = function.removesuffix("Function") + "Log"
        return sum(1 for name, line in log_lines(self.machine, self.stack, only=log) if BAD.search(line))

    def told(self, function, lines):
        """Returns whether the function's log reports it within some seconds."""
        try:
            return reports.within(20, lambda: self.bad_lines(function) > lines, "", pause=1)
        except Failed:
            return False
