"""MiniStack, an emulator of AWS, with replacements for missing features; `local/deploy-check` starts it.

Each replacement first checks whether MiniStack has the feature by now: one that is no longer needed fails the run.
Environment: RUNTIME_CLIENT (the folder of AWS's runtime client for Java), JAVA_HOME, STAND_INS (the file of
used replacements), OPTIONS (of the functions' Java), AUTH (true: IAM is enforced), DENIALS (the file of denied requests).
"""

import hashlib
import io
import json
import os
import platform
import signal
import threading
import zipfile

import identity
import ministack.app as app
from ministack.core import lambda_runtime
from ministack.services import apigateway, budgets, lambda_svc
from ministack.services.cloudformation import provisioners

# The client unpacks its native library to one fixed path at each start: functions that start at the same time overwrite
# it while another one runs it, which ends that process. So all are given one that is unpacked already.
MACHINE = {"arm64": "aarch_64", "aarch64": "aarch_64"}.get(platform.machine(), "x86_64")
NATIVE = f"{os.environ['RUNTIME_CLIENT']}/jni/libaws-lambda-jni.linux-{MACHINE}.so"
BOOTSTRAP = f"""#!/bin/sh
exec {os.environ["JAVA_HOME"]}/bin/java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xmx400m {os.environ["OPTIONS"]} \\
  --enable-native-access=ALL-UNNAMED \\
  -Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI={NATIVE} -cp "{os.environ["RUNTIME_CLIENT"]}/*" \\
  com.amazonaws.services.lambda.runtime.api.client.AWSLambda "$_HANDLER"
"""

lock = threading.Lock()
told = set()


def tell(name, why, needed=True):
    """Records once that a replacement was used, and whether MiniStack needed it."""
    with lock:
        if (name, needed) not in told:
            told.add((name, needed))
            with open(os.environ["STAND_INS"], "a", encoding="utf-8") as file:
                file.write(json.dumps({"name": name, "why": why, "needed": needed}) + "\n")


# --- Functions in Java: MiniStack needs AWS's image for them. They run as a custom runtime under AWS's client.
packages = {}
dispatch = lambda_svc._execute_function_dispatch


def with_bootstrap(package):
    key = hashlib.sha256(package).digest()
    if key not in packages:
        out = io.BytesIO(package)
        with zipfile.ZipFile(out, "a") as archive:
            entry = zipfile.ZipInfo("bootstrap")
            entry.external_attr = 0o755 << 16
            archive.writestr(entry, BOOTSTRAP)
        packages[key] = out.getvalue()
    return packages[key]


def run(function, settings, event, request_id, started):
    if str(settings.get("Runtime", "")).startswith("java"):
        tell("java25", "functions run as a custom runtime under AWS's runtime client: MiniStack wants a container")
        function, settings = dict(function), dict(settings)
        settings["Runtime"] = "provided.al2023"
        function["config"] = settings
        if function.get("code_zip"):
            function["code_zip"] = with_bootstrap(function["code_zip"])
    return dispatch(function, settings, event, request_id, started)


lambda_svc._execute_function_dispatch = run

# --- Alarms with metric math are stored as alarms over one metric that does not exist.
record = provisioners._cw_metric_alarm_record


def alarm(name, props):
    why = "alarms with metric math are stored as alarms over one metric"
    try:
        kept = record(name, props)
        if props.get("Metrics"):
            tell("alarms", why, needed=False)
        return kept
    except ValueError as refusal:
        if not props.get("Metrics") or "Metrics" not in str(refusal):
            raise
    tell("alarms", why)
    one = {"MetricName": "math", "Namespace": "math", "Period": 60, "Statistic": "Sum"}
    return record(name, {key: value for key, value in props.items() if key != "Metrics"} | one)


provisioners._cw_metric_alarm_record = alarm

# --- The body of an HTTP API is ignored: its routes are created here, at each update.
METHODS = {"get", "head", "post", "put", "patch", "delete", "options", "x-amazon-apigateway-any-method"}


def routes_of(props):
    for path, methods in ((props.get("Body") or {}).get("paths") or {}).items():
        for method, operation in methods.items():
            if method in METHODS and "x-amazon-apigateway-integration" in operation:
                verb = "ANY" if method.startswith("x-") else method.upper()
                yield f"{verb} {path}", operation["x-amazon-apigateway-integration"]


def import_body(api_id, props):
    made = len(apigateway._routes.get(api_id, {}))
    tell("routes", "the routes in the body of the HTTP API are made by us", needed=made == 0)
    for key, integration in routes_of(props):
        wish = {
            "integrationType": "AWS_PROXY",
            "integrationUri": integration["uri"],
            "integrationMethod": integration.get("httpMethod", "POST"),
            "payloadFormatVersion": integration.get("payloadFormatVersion", "2.0"),
        }
        answer = apigateway._create_integration(api_id, wish)
        target = "integrations/" + json.loads(answer[2])["integrationId"]
        apigateway._create_route(api_id, {"routeKey": key, "target": target})


handler = provisioners._RESOURCE_HANDLERS["AWS::ApiGatewayV2::Api"]
create_api, update_api = handler["create"], handler["update"]


def create(logical_id, props, stack_name):
    api_id, attributes = create_api(logical_id, props, stack_name)
    import_body(api_id, props)
    return api_id, attributes


def update(physical_id, old, new, stack_name, logical_id=None):
    api_id, attributes = update_api(physical_id, old, new, stack_name, logical_id)
    apigateway._routes[api_id] = {}
    apigateway._integrations[api_id] = {}
    import_body(api_id, new)
    return api_id, attributes


handler["create"], handler["update"] = create, update

# --- CloudFormation's resource type for budgets is missing, the service exists.
BUDGET = "AWS::Budgets::Budget"


def create_budget(logical_id, props, stack_name):
    tell("budgets", "CloudFormation's budgets are handed to the service itself")
    name = f"{stack_name}-{logical_id}"
    wish = {
        "AccountId": budgets.get_account_id(),
        "Budget": {**props["Budget"], "BudgetName": name},
        "NotificationsWithSubscribers": props.get("NotificationsWithSubscribers", []),
    }
    wish["Budget"]["BudgetLimit"] = {key: str(value) for key, value in props["Budget"]["BudgetLimit"].items()}
    answer = budgets._create_budget(wish)
    if answer[0] >= 400:
        raise ValueError(f"{BUDGET}: {answer[2]!r}")
    return name, {}


def update_budget(physical_id, old, new, stack_name, logical_id=None):
    delete_budget(physical_id, old)
    return create_budget(logical_id, new, stack_name)


def delete_budget(physical_id, props):
    budgets._delete_budget({"AccountId": budgets.get_account_id(), "BudgetName": physical_id})


if BUDGET in provisioners._RESOURCE_HANDLERS:
    tell("budgets", "CloudFormation's budgets are handed to the service itself", needed=False)
else:
    provisioners._RESOURCE_HANDLERS[BUDGET] = {
        "create": create_budget,
        "update": update_budget,
        "update_with_logical_id": True,
        "delete": delete_budget,
    }


def forget_processes(*_):
    """Handles SIGUSR1: every function starts in a new process, without memory, at its next call."""
    threading.Thread(target=lambda_runtime.reset).start()


if __name__ == "__main__":
    signal.signal(signal.SIGUSR1, forget_processes)
    if os.environ.get("AUTH") == "true":
        identity.install(tell)
    app.main()
