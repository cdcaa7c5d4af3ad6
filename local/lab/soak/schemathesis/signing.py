"""Signs the requests of Schemathesis, as in docs/signing.md."""

import base64
import hashlib
import os
import time
import uuid

import requests
import schemathesis
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_der_private_key

READS = ("GET", "HEAD")


def load_key() -> Ed25519PrivateKey:
    """Returns the private key of the soak test's editor, which is in base64."""
    key = load_der_private_key(base64.b64decode(os.environ["BLOGSTAFET_KEY"]), password=None)
    assert isinstance(key, Ed25519PrivateKey)
    return key


KEY = load_key()
KEY_ID = os.environ["BLOGSTAFET_KEY_ID"]


def body_of(sent: dict) -> bytes:
    """Returns the bytes that the library requests sends for a body."""
    prepared = requests.Request(
        "POST", sent["url"], json=sent.get("json"), data=sent.get("data")
    ).prepare()
    body = prepared.body or b""
    return body.encode() if isinstance(body, str) else body


def content_fields(body: bytes) -> dict:
    digest = base64.b64encode(hashlib.sha256(body).digest()).decode()
    return {
        "content-type": "application/json",
        "content-digest": f"sha-256=:{digest}:",
        "idempotency-key": f'"{uuid.uuid4()}"',
    }


def signed(case) -> dict:
    """Returns the header fields that sign a request."""
    sent = case.as_transport_kwargs(base_url=os.environ["BLOGSTAFET_URL"])
    method = case.method.upper()
    url = requests.utils.urlparse(requests.Request("GET", sent["url"]).prepare().url)
    fields = {} if method in READS else content_fields(body_of(sent))
    values = {"@method": method, "@authority": url.netloc.lower(), "@path": url.path} | fields
    covered = " ".join(f'"{name}"' for name in values)
    parameters = f'({covered});created={int(time.time())};keyid="{KEY_ID}";alg="ed25519"'
    lines = [f'"{name}": {value}' for name, value in values.items()]
    base = "\n".join([*lines, f'"@signature-params": {parameters}'])
    signature = base64.b64encode(KEY.sign(base.encode())).decode()
    return fields | {
        "signature-input": f"sig1={parameters}",
        "signature": f"sig1=:{signature}:",
    }


def has_bad_headers(case) -> bool:
    """Returns whether the header fields are invalid on purpose: then they are not replaced."""
    components = case.meta.components if case.meta else {}
    return any(
        location.value == "header" and component.mode.is_negative
        for location, component in components.items()
    )


@schemathesis.auth()
class Signing:
    """Signs the operations that require it."""

    def get(self, case, context):
        return "the key is always the same"

    def set(self, case, data, context):
        if case.operation.definition.raw.get("security") and not has_bad_headers(case):
            for name, value in signed(case).items():
                case.headers[name] = value


@schemathesis.check
def signature_is_needed(ctx, response, case):
    """Checks that a signed request is rejected without its signature, and with another."""
    if not case.operation.definition.raw.get("security") or response.status_code >= 300:
        return
    for change in ({"signature": None, "signature-input": None}, {"signature": OTHER}):
        request = response.request.copy()
        request.headers.update(change)
        for name in [name for name, value in change.items() if value is None]:
            del request.headers[name]
        status = requests.Session().send(request, timeout=10).status_code
        assert status == 401, f"Sent again with {change}, it was answered {status}, not 401"


OTHER = "sig1=:" + base64.b64encode(bytes(64)).decode() + ":"
