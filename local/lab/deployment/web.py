"""A minimal browser: loads pages, and submits forms."""

import html.parser
import http.client
import urllib.parse

from report import Failed, expect


class Page:
    def __init__(self, address, status, headers, body):
        self.address, self.status, self.headers = address, status, headers
        self.text = body.decode("utf-8", errors="replace")

    def forms(self):
        return Forms(self.text).forms

    def form(self, action):
        """Returns the form for a path, or a path with this end, with its fields as a browser sends them."""
        for form in self.forms():
            if form["action"] == action or (action.startswith("/") and form["action"].endswith(action)):
                return form
        raise Failed(f"{self.address} has no form for {action}, only for {[form['action'] for form in self.forms()]}")

    def expect(self, status, *words):
        expect(self.status == status, lambda: f"{self.address}: {self.status}, not {status}: {self.text[:500]}")
        for word in words:
            expect(word in self.text, lambda: f"{self.address} does not contain {word!r}: {self.text[:800]}")
        return self


class Forms(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.forms, self.select = [], None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "form":
            self.forms.append({"action": attributes.get("action") or "", "fields": {}})
        name = attributes.get("name")
        if not self.forms or (not name and tag != "option"):
            return
        fields = self.forms[-1]["fields"]
        kind = attributes.get("type", "text")
        if tag == "input" and (kind not in ("radio", "checkbox") or "checked" in attributes):
            fields[name] = attributes.get("value") or ""
        elif tag == "select":
            self.select = name
        elif tag == "option" and self.select and ("selected" in attributes or self.select not in fields):
            fields[self.select] = attributes.get("value") or ""
        elif tag == "textarea":
            fields[name] = ""

    def handle_endtag(self, tag):
        if tag == "select":
            self.select = None


FORM = "application/x-www-form-urlencoded"


def multipart(fields, name, content):
    """Returns a form with a file, and its media type."""
    mark = "form-part-7c1d"
    head = "".join(
        f'--{mark}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n' for key, value in fields.items())
    head += f'--{mark}\r\nContent-Disposition: form-data; name="{name}"; filename="{name}"\r\n\r\n'
    return head.encode() + content + f"\r\n--{mark}--\r\n".encode(), f"multipart/form-data; boundary={mark}"


class Browser:
    def __init__(self, front, certificates):
        self.front, self.context = front, certificates.client()

    def ask(self, method, address, fields=None, file=None, **headers):
        """Sends a request; with a file (its field and bytes) the form is one of several parts."""
        parts = urllib.parse.urlsplit(address)
        path = urllib.parse.urlunsplit(("", "", parts.path or "/", parts.query, ""))
        wire = http.client.HTTPSConnection("127.0.0.1", self.front.port, context=self.context, timeout=120)
        wire.set_tunnel(parts.hostname, 443)
        sent = {"Accept": "text/html", "Accept-Language": "da"} | {name.replace("_", "-"): value for name, value in headers.items()}
        body = None
        if fields is not None:
            body, kind = multipart(fields, *file) if file else (urllib.parse.urlencode(fields), FORM)
            site = f"{parts.scheme}://{parts.netloc}"
            sent |= {"Content-Type": kind, "Origin": site, "Sec-Fetch-Site": "same-origin"}
        try:
            wire.request(method, path, body, sent)
            answer = wire.getresponse()
            return Page(f"{method} {address}", answer.status, answer.headers, answer.read())
        finally:
            wire.close()

    def get(self, address, **headers):
        return self.ask("GET", address, **headers)

    def send(self, page, action, **fields):
        """Submits a form of a loaded page, and follows a redirect."""
        form = page.form(action)
        base = page.address.partition(" ")[2]
        address = urllib.parse.urljoin(base, form["action"])
        answer = self.ask("POST", address, form["fields"] | fields)
        if answer.status == 303:
            return self.get(urllib.parse.urljoin(address, answer.headers["location"]))
        return answer
