"""One emulator of AWS on this machine: started on a free port of 127.0.0.1, and ended with all its processes."""

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
        """Nothing of the operator's AWS account: no profile, no key, no file of theirs."""
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
        """Starts it; `options` are those of Java by which functions and the command line find the front."""
        settings = self.environment() | {
            "BIND_HOST": "127.0.0.1",
            "GATEWAY_PORT": str(self.port),
            "IOT_MTLS_ENABLED": "0",
            # What its APIs are called: {id}.execute-api.eu-west-1.amazonaws.com, as the stack's outputs say.
            "MINISTACK_HOST": f"{REGION}.amazonaws.com",
            "MINISTACK_REGION": REGION,
            "AUTH": "true" if self.enforce else "false",
            # No container engine, however one is installed.
            "DOCKER_HOST": "tcp://127.0.0.1:1",
            "RUNTIME_CLIENT": str(self.root / "local/packages/target/runtime-client"),
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
        """Ends the functions' processes, so that the next call of each starts without memory."""
        old = set(self.left())
        os.kill(self.process.pid, signal.SIGUSR1)
        for _ in range(300):
            if not old & set(self.left()):
                return
            time.sleep(0.1)
        raise Failed("the emulator didn't end the functions' processes")

    def denied(self):
        """What policies denied so far, oldest first."""
        if not self.denials.exists():
            return []
        return [json.loads(line) for line in self.denials.read_text(encoding="utf-8").splitlines()]

    def java_home(self):
        """The JDK that `blogstafet` finds, which also runs the functions."""
        return os.environ["JAVA_HOME"]

    def bin(self):
        """Where the AWS CLI is."""
        return pathlib.Path(sys.prefix) / "bin"

    def mark(self):
        """Stands on the command line of every function's process, so that each is found and ended."""
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
        """Runs a program in the clean environment; what it says is kept, and shown where it fails."""
        env = self.environment() | more
        ended = subprocess.run(
            [str(part) for part in command], cwd=cwd or self.root, env=env, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        return ended.returncode, ended.stdout
