"""An operator's stack: samconfig.toml, edited as in docs/operate.md, and `sam`."""

import os
import re
import shutil

from report import Failed, expect


class Stack:
    """One config environment of a copy of the repository's samconfig.toml, template and packages."""

    def __init__(self, machine, folder, environment):
        self.machine, self.folder, self.environment = machine, folder, environment
        self.config = folder / "samconfig.toml"
        self.name = re.search(rf'\[{environment}\.global\.parameters\]\s+stack_name = "([^"]+)"', self.text()).group(1)

    def text(self):
        return self.config.read_text(encoding="utf-8")

    def write(self, **parameters):
        """Uncomments parameters of the environment and sets their values, as an operator does."""
        head, marker, rest = self.text().partition(f"[{self.environment}.deploy.parameters.parameter_overrides]\n")
        expect(marker, f"samconfig.toml has no parameters for {self.environment}")
        section, blank, tail = rest.partition("\n\n")
        for name, value in parameters.items():
            shown = str(value) if isinstance(value, (int, list)) else f'"{value}"'
            section, count = re.subn(rf"(?m)^(# )?{name} = .*$", f"{name} = {shown}".replace("\\", "\\\\"), section)
            expect(count == 1, f"samconfig.toml names {name} {count} times for {self.environment}")
        self.config.write_text(head + marker + section + blank + tail, encoding="utf-8")

    def sam(self, *words):
        return self.machine.run([self.machine.sam_home / "bin" / "sam", *words], cwd=self.folder)

    def deploy(self):
        """Runs a plain `sam deploy` for the environment, and returns its output."""
        code, said = self.sam("deploy", "--config-env", self.environment)
        if code != 0:
            raise Failed(f"sam deploy failed:\n{said[-3000:]}\nThe emulator's log: {self.machine.log}")
        return said

    def delete(self):
        code, said = self.sam("delete", "--config-env", self.environment, "--no-prompts")
        expect(code == 0, f"sam delete failed:\n{said[-3000:]}")

    def described(self):
        return self.machine.client("cloudformation").describe_stacks(StackName=self.name)["Stacks"][0]

    def outputs(self):
        return {one["OutputKey"]: one["OutputValue"] for one in self.described()["Outputs"]}

    def parameters(self):
        return {one["ParameterKey"]: one["ParameterValue"] for one in self.described()["Parameters"]}

    def resources(self):
        """Returns physical ids by logical ones."""
        pages = self.machine.client("cloudformation").get_paginator("list_stack_resources")
        found = {}
        for page in pages.paginate(StackName=self.name):
            for one in page["StackResourceSummaries"]:
                found[one["LogicalResourceId"]] = one
        return found

    def physical(self, logical):
        return self.resources()[logical]["PhysicalResourceId"]


def copy_of(root, folder):
    """A folder with the template, samconfig.toml and the packages, with its own changes."""
    folder.mkdir(parents=True)
    for name in ("template.yaml", "samconfig.toml"):
        shutil.copy(root / name, folder / name)
    for package in sorted(root.glob("functions/*/target/lambda")):
        target = folder / package.relative_to(root)
        shutil.copytree(package, target, copy_function=link)
    return folder


def link(source, target):
    """Links a file if the file system supports it, because packages are large."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
