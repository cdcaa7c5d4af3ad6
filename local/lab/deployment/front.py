"""The HTTPS front for the command line and browsers: a proxy with a certificate of its own.

It forwards host names of the API to the emulator, and replaces CloudFront on the host names of the site: paths, origins
and the proof header are read from the deployed distribution.
"""

import fnmatch
import http.client
import http.server
import itertools
import ssl
import subprocess
import threading

HOP = {"connection", "proxy-connection", "keep-alive", "transfer-encoding", "content-length", "host"}
# Readers from many networks: the limit is 40 sign-ups per hour and network.
READERS = itertools.cycle(f"203.0.113.{number}:4711" for number in range(1, 255))


class Certificates:
    """Creates a certificate for the host names, and a trust store for Java."""

    PASSWORD = "changeit"

    def __init__(self, folder, java_home, names):
        folder.mkdir(parents=True, exist_ok=True)
        self.key, self.chain, self.store = folder / "key.pem", folder / "chain.pem", folder / "trust.p12"
        subject = ",".join(f"DNS:{name}" for name in names)
        made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=deploy-check",
                "-addext", f"subjectAltName={subject}", "-keyout", str(self.key), "-out", str(self.chain)]
        subprocess.run(made, check=True, capture_output=True)
        trusted = [f"{java_home}/bin/keytool", "-importcert", "-noprompt", "-alias", "front", "-file", str(self.chain),
                   "-keystore", str(self.store), "-storetype", "PKCS12", "-storepass", self.PASSWORD]
        subprocess.run(trusted, check=True, capture_output=True)

    def server(self):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.chain, self.key)
        return context

    def client(self):
        return ssl.create_default_context(cafile=str(self.chain))


class Edge:
    """The stack's distribution, as far as its behaviour is visible to readers."""

    def __init__(self, machine, stack):
        self.s3 = machine.client("s3")
        outputs = stack.outputs()
        self.bucket = outputs["PagesBucketName"]
        self.api = outputs["ApiAddress"].removeprefix("https://").rstrip("/")
        cdn = machine.client("cloudfront")
        wanted = stack.physical("Distribution")
        deployed = cdn.get_distribution_config(Id=wanted)["DistributionConfig"]
        self.names = {outputs["CdnName"], *deployed.get("Aliases", {}).get("Items", [])}
        origin = next(one for one in deployed["Origins"]["Items"] if one["Id"] == "api")
        self.added = {one["HeaderName"]: one["HeaderValue"] for one in origin["CustomHeaders"]["Items"]}
        ours = [one for one in deployed["CacheBehaviors"]["Items"] if one["TargetOriginId"] == "api"]
        self.paths = [one["PathPattern"] for one in ours]
        self.documents = [one["PathPattern"] for one in ours if one.get("FunctionAssociations", {}).get("Quantity")]

    def is_for_api(self, path):
        return any(fnmatch.fnmatchcase(path, pattern) for pattern in self.paths)

    def document(self, path):
        """Returns what the API is asked for: the index document where the CDN's function runs."""
        runs = not self.is_for_api(path) or any(fnmatch.fnmatchcase(path, one) for one in self.documents)
        return f"{path}index.html" if runs and path.endswith("/") else path

    def page(self, path):
        """Returns the page's type and bytes, or None if the bucket has none."""
        key = path.lstrip("/") + ("index.html" if path.endswith("/") else "")
        try:
            found = self.s3.get_object(Bucket=self.bucket, Key=key)
        except self.s3.exceptions.NoSuchKey:
            return None
        return found["ContentType"], found["Body"].read()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_CONNECT(self):
        self.name = self.path.rpartition(":")[0]
        self.send_response(200, "Connection established")
        self.end_headers()
        self.connection = self.server.tls.wrap_socket(self.connection, server_side=True)
        self.rfile = self.connection.makefile("rb")
        self.wfile = self.connection.makefile("wb", buffering=0)
        self.close_connection = False

    def answer(self):
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        sent = {name: value for name, value in self.headers.items() if name.lower() not in HOP}
        edge = self.server.edge
        path = self.path.partition("?")[0]
        if edge is not None and self.name in edge.names:
            is_for_api = edge.is_for_api(path)
            page = None if is_for_api else edge.page(path)
            if page is not None:
                self.reply(200, [("Content-Type", page[0])], page[1])
                return
            sent |= edge.added | {"cloudfront-viewer-address": next(READERS)}
            self.forward(edge.api, edge.document(path) + self.path[len(path):], sent, body)
        else:
            self.forward(self.name, self.path, sent, body)

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = answer

    def forward(self, host, path, headers, body):
        upstream = http.client.HTTPConnection("127.0.0.1", self.server.gateway, timeout=120)
        try:
            upstream.request(self.command, path, body or None, headers | {"Host": host})
            answer = upstream.getresponse()
            kept = [one for one in answer.getheaders() if one[0].lower() not in HOP]
            self.reply(answer.status, kept, answer.read())
        finally:
            upstream.close()

    def reply(self, status, headers, body):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, form, *words):
        """Logs nothing: clients report errors."""


class Front:
    """Runs until it is closed. Set `edge` once the stack exists, and after each deployment."""

    def __init__(self, certificates, gateway):
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.tls, self.server.gateway, self.server.edge = certificates.server(), gateway, None
        self.port, self.store = self.server.server_address[1], certificates.store
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def options(self):
        """Returns the Java options for reaching and trusting the proxy's host names."""
        proxy = f"-Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort={self.port}"
        return f"{proxy} -Djavax.net.ssl.trustStore={self.store} -Djavax.net.ssl.trustStorePassword={Certificates.PASSWORD}"

    def serve(self, edge):
        self.server.edge = edge

    def close(self):
        self.server.shutdown()
        self.server.server_close()
