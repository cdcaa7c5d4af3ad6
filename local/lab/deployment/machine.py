"""An emulator of AWS on this machine: started on a free port of 127.0.0.1, and stopped with all its processes."""

import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import boto3
from botocore.config import Config

from report import Failed

HERE = pathlib.Path(__file__).resolve().parent
REGION = "eu-west-1"
OWN = ("PATH", "LANG", "LC_ALL", "TERM", "JAVA_HOME", "SYSTEMROOT")


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Machine:
    def __init__(self, root, work, sam, enforce=False):
        self.root, self.work, self.sam_home = root, work, sam
        self.port = free_port()
        self.endpoint = f"http://127.0.0.1:{self.port}"
        self.enforce = enforce
        self.stand_ins = work / "stand-ins.jsonl"
        self.denials = work / "denials.jsonl"
        self.log = work / "emulator.log"
        self.process = None
        for folder in ("tmp", "home"):
            (work / folder).mkdir(parents=True, exist_ok=True)

    def environment(self):
        """Returns an environment without the operator's AWS account: no profile, credentials or files."""
        kept = {name: os.environ[name] for name in OWN if name in os.environ}
        return kept | {
            "HOME": str(self.work / "home"),
            "TMPDIR": str(self.work / "tmp"),
            "AWS_ENDPOINT_URL": self.endpoint,
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_REGION": REGION,
            "AWS_DEFAULT_REGION": REGION,
            "AWS_EC2_METADATA_DISABLED": "true",
            "AWS_PAGER": "",
            "SAM_CLI_TELEMETRY": "0",
            "PYTHONDONTWRITEBYTECODE": "1",
        }

    def start(self, options):
        """Starts it; `options` are the Java options for reaching the front."""
        settings = self.environment() | {
            "BIND_HOST": "127.0.0.1",
            "GATEWAY_PORT": str(self.port),
            "IOT_MTLS_ENABLED": "0",
            # The host names of its APIs: {id}.execute-api.eu-west-1.amazonaws.com, as in the stack's outputs.
            "MINISTACK_HOST": f"{REGION}.amazonaws.com",
            "MINISTACK_REGION": REGION,
            "AUTH": "true" if self.enforce else "false",
            # No container engine, even if one is installed.
            "DOCKER_HOST": "tcp://127.0.0.1:1",
            "RUNTIME_CLIENT": str(self.root / "local/lab/packages/target/runtime-client"),
            "STAND_INS": str(self.stand_ins),
            "DENIALS": str(self.denials),
            "OPTIONS": f"{self.mark()} {options}",
        }
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, str(HERE / "emulator.py")],
                env=settings, stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, start_new_session=True,
            )
        self.await_answer()

    def await_answer(self):
        for _ in range(240):
            try:
                with urllib.request.urlopen(f"{self.endpoint}/_ministack/health", timeout=2):
                    return
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.25)
        raise Failed(f"the emulator did not start: see {self.log}")

    def forget_processes(self):
        """Stops the functions' processes, so that the next call of each starts a new one."""
        old = set(self.left())
        os.kill(self.process.pid, signal.SIGUSR1)
        for _ in range(300):
            if not old & set(self.left()):
                return
            time.sleep(0.1)
        raise Failed("the emulator didn't end the functions' processes")

    def denied(self):
        """Returns the requests that policies have denied, oldest first."""
        if not self.denials.exists():
            return []
        return [json.loads(line) for line in self.denials.read_text(encoding="utf-8").splitlines()]

    def java_home(self):
        """Returns the JDK that `blogstafet` finds, which also runs the functions."""
        return os.environ["JAVA_HOME"]

    def bin(self):
        """Returns the folder of the AWS CLI."""
        return pathlib.Path(sys.prefix) / "bin"

    def mark(self):
        """Returns a marker on the command line of every function's process, for finding and stopping it."""
        return f"-Dblogstafet.deploy-check={self.port}"

    def stop(self):
        if self.process is None:
            return
        for sent in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(self.process.pid, sent)
            except ProcessLookupError:
                break
            try:
                self.process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                continue
            break
        for process in self.left():
            os.kill(process, signal.SIGKILL)
        self.process = None

    def left(self):
        lines = subprocess.run(["ps", "-eo", "pid=,args="], capture_output=True, text=True, check=True).stdout
        return [int(line.split()[0]) for line in lines.splitlines() if self.mark() in line and " ps " not in line]

    def client(self, service, region=REGION):
        return boto3.client(
            service, region_name=region, endpoint_url=self.endpoint, aws_access_key_id="test",
            aws_secret_access_key="test", config=Config(retries={"max_attempts": 2}),
        )

    def run(self, command, cwd=None, **more):
        """Runs a program in the clean environment; captures its output, and shows it on failure."""
        env = self.environment() | more
        ended = subprocess.run(
            [str(part) for part in command], cwd=cwd or self.root, env=env, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        return ended.returncode, ended.stdout
