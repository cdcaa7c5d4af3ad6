"""Claims that hold for a stack at any time: routes, logs, queues, roles."""

import re

import yaml

from report import expect, within

# Log lines of errors: of the functions' logger, of the runtime, of AWS.
BAD = re.compile(r'"level":\s*"(ERROR|FATAL)"|AccessDenied|not authorized|Task timed out|Runtime\.ExitError')


class Tagged(yaml.SafeLoader):
    """Reads CloudFormation templates, and leaves their short functions as text."""


Tagged.add_multi_constructor("!", lambda loader, tag, node: f"!{tag}")


def routes_of_template(template):
    """Returns every route of the template, as `GET /path`."""
    found = set()
    for resource in yaml.load(template.read_text(encoding="utf-8"), Tagged)["Resources"].values():
        for event in (resource["Properties"].get("Events") or {}).values() if "Properties" in resource else ():
            if event["Type"] == "HttpApi":
                found.add(f"{event['Properties']['Method'].upper()} {event['Properties']['Path']}")
    return found


def routes_match(machine, stack):
    wanted = routes_of_template(stack.folder / "template.yaml")
    pages = machine.client("apigatewayv2").get_paginator("get_routes").paginate(ApiId=stack.physical("Api"))
    there = {route["RouteKey"] for page in pages for route in page["Items"]}
    expect(there == wanted, lambda: f"routes differ: only deployed {there - wanted}, only in the template {wanted - there}")
    return len(there)


def outputs_match(stack):
    template = yaml.load((stack.folder / "template.yaml").read_text(encoding="utf-8"), Tagged)
    expect(set(stack.outputs()) == set(template["Outputs"]), "the outputs are not those of the template")
    empty = [name for name, value in stack.outputs().items() if not value]
    expect(not empty, f"outputs are empty: {empty}")
    return len(template["Outputs"])


def log_lines(machine, stack, only=None):
    """Returns every log line of the functions, or of one, with the name of its log."""
    logs = machine.client("logs")
    for logical, resource in stack.resources().items():
        if resource["ResourceType"] == "AWS::Logs::LogGroup" and logical != "ApiLog" and only in (None, logical):
            for page in logs.get_paginator("filter_log_events").paginate(logGroupName=resource["PhysicalResourceId"]):
                for event in page["events"]:
                    yield logical, event["message"]


def no_bad_lines(machine, stack):
    """Checks that no log has an error, and that every function wrote a log."""
    spoke, bad = set(), []
    for log, line in log_lines(machine, stack):
        spoke.add(log)
        if BAD.search(line):
            bad.append(f"{log}: {line[:600]}")
    expect(not bad, lambda: "errors in the logs:\n" + "\n".join(bad[:10]))
    return spoke


def every_function_ran(stack, spoke):
    wanted = {name for name, one in stack.resources().items() if one["ResourceType"] == "AWS::Logs::LogGroup"} - {"ApiLog"}
    expect(spoke == wanted, lambda: f"these functions never ran: {sorted(wanted - spoke)}")
    return len(wanted)


def queues_empty(machine, stack):
    queues = machine.client("sqs")
    urls = [one["PhysicalResourceId"] for one in stack.resources().values() if one["ResourceType"] == "AWS::SQS::Queue"]
    for url in urls:
        counted = queues.get_queue_attributes(QueueUrl=url, AttributeNames=["ApproximateNumberOfMessages"])["Attributes"]
        expect(counted["ApproximateNumberOfMessages"] == "0", f"{url} has a message")
    return len(urls)


def hold(machine, stack, report):
    report.fact(f"{routes_match(machine, stack)} routes, as in the template; {outputs_match(stack)} outputs")
    spoke = no_bad_lines(machine, stack)
    report.fact(f"{every_function_ran(stack, spoke)} functions ran, none with an error in its log")
    report.fact(f"{queues_empty(machine, stack)} queues, all empty")


def variable(machine, stack, function, name):
    """Returns a variable of a function's environment."""
    settings = machine.client("lambda").get_function_configuration(FunctionName=stack.physical(function))
    return settings["Environment"]["Variables"].get(name, "")
