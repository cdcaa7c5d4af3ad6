"""Condition keys of IAM that MiniStack lacks, for a run that enforces IAM; `emulator.py` calls `install`.

Writes every denied request to DENIALS, one line of JSON each.
"""

import contextvars
import json
import os
import re

import ministack.app as app
from ministack.core import iam_actions, iam_evaluator
from ministack.core.responses import get_account_id

body = contextvars.ContextVar("body", default={})
MEMBERS = {"dynamodb:PutItem": "Put", "dynamodb:UpdateItem": "Update", "dynamodb:DeleteItem": "Delete",
           "dynamodb:ConditionCheckItem": "ConditionCheck", "dynamodb:GetItem": "Get"}
EQUALS = re.compile(r"(#?\w+)\s*=\s*(:\w+)")


def parsed(raw):
    try:
        return json.loads(raw) if raw[:1] == b"{" else {}
    except ValueError:
        return {}


def partition(row):
    return list((row or {}).get("pk", {}).values())


def queried(request):
    """Returns the partition of a Query, from its key condition."""
    names, values = request.get("ExpressionAttributeNames", {}), request.get("ExpressionAttributeValues", {})
    for name, value in EQUALS.findall(request.get("KeyConditionExpression", "")):
        if names.get(name, name) == "pk":
            return list(values.get(value, {}).values())
    return []


def leading_keys(action, table, request):
    """Returns `dynamodb:LeadingKeys`: the partitions of a table that a request names in an action."""
    keys = partition(request.get("Key")) + partition(request.get("Item")) + queried(request)
    for name, wanted in request.get("RequestItems", {}).items():
        if name == table and isinstance(wanted, dict):
            keys += [key for row in wanted.get("Keys", []) for key in partition(row)]
        elif name == table:
            rows = [one.get("PutRequest", {}).get("Item") or one.get("DeleteRequest", {}).get("Key") for one in wanted]
            keys += [key for row in rows for key in partition(row)]
    for item in request.get("TransactItems", []):
        part = item.get(MEMBERS.get(action, ""), {})
        if part.get("TableName") == table:
            keys += partition(part.get("Key")) + partition(part.get("Item"))
    return keys


def added(service, action, arn):
    request = body.get()
    if service == "dynamodb":
        return {"dynamodb:LeadingKeys": leading_keys(action, arn.rpartition("/")[2], request)}
    if service == "kms":
        return {f"kms:EncryptionContext:{name}": value for name, value in request.get("EncryptionContext", {}).items()}
    if service == "sesv2":
        sender = request.get("FromEmailAddress", "")
        return {"ses:FromAddress": sender.rpartition("<")[2].rstrip(">")}
    return {}


def resources(service, arn, region, tell):
    """Returns the resources of a mail: the emulator checks * only, AWS the identity and the configuration set."""
    request = body.get()
    if service != "sesv2" or "FromEmailAddress" not in request:
        return [arn]
    tell("ses resources", "sending mail is asked of the identity and the configuration set", needed=arn == "*")
    domain = request["FromEmailAddress"].rpartition("@")[2].rstrip(">")
    prefix = f"arn:aws:ses:{region}:{get_account_id()}"
    return [f"{prefix}:identity/{domain}", f"{prefix}:configuration-set/{request.get('ConfigurationSetName', '')}"]


def actions(service, action):
    """Returns what IAM is asked about: a mail with an attachment may count as a raw one too."""
    simple = body.get().get("Content", {}).get("Simple", {}) if service == "sesv2" else {}
    return [action, "ses:SendRawEmail"] if simple.get("Attachments") else [action]


def install(tell):
    """Adds the keys, and records denials. Each key that the emulator supports is reported as no longer needed."""
    tags, mail, decide, origin = (iam_actions.request_tag_context, app._enforce_ses_v2, iam_evaluator.enforce,
                                  app.pin_request_origin)

    def tag_context(service, action, raw, params):
        body.set(parsed(raw))
        return tags(service, action, raw, params)

    def enforce_mail(method, path, headers, raw, params, request_id):
        body.set(parsed(raw))
        return mail(method, path, headers, raw, params, request_id)

    def enforce(access_key, action, service, region, resource_arn="*", service_context=None):
        context = dict(service_context or {})
        for key, value in added(service, action, resource_arn).items():
            name = ":".join(key.split(":")[:2])
            tell(name, f"requests carry {name}, which the emulator's policies don't know", needed=key not in context)
            context[key] = value
        denied = None
        for arn in resources(service, resource_arn, region, tell):
            for one in actions(service, action):
                denied = denied or decide(access_key, one, service, region, resource_arn=arn, service_context=context)
        if denied:
            told = {"action": action, "resource": resource_arn, "principal": getattr(denied, "principal_arn", "")}
            with open(os.environ["DENIALS"], "a", encoding="utf-8") as file:
                file.write(json.dumps(told) + "\n")
        return denied

    iam_actions.request_tag_context, app._enforce_ses_v2, iam_evaluator.enforce = tag_context, enforce_mail, enforce
    app.pin_request_origin = lambda address, _: origin(address, True)
    tell("aws:SecureTransport", "requests on loopback count as TLS, for the bucket policies")
