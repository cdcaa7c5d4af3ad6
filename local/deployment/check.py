"""Deploys the real template with the real `sam`, and goes every way through it. See local/deploy-check."""

import pathlib
import sys

from editor import Editor, describe, edit, shown
from front import Certificates, Edge, Front
from machine import Machine, REGION
from report import Failed, Report, expect
from stack import Stack, copy_of
from web import Browser

HOST = "blogs.example.dk"


def main(root, work, sam):
    machine = Machine(root, work, sam)
    report = Report(machine.stand_ins)
    front = None
    try:
        report.step("Starting the emulator")
        machine.start()
        certificates = Certificates(work / "tls", machine.java_home(), [f"*.execute-api.{REGION}.amazonaws.com",
                                                                       "*.cloudfront.net", HOST])
        front = Front(certificates, machine.port)
        stack = Stack(machine, copy_of(root, work / "release"), "test")
        editor = Editor(machine, front, certificates, work / "editor")
        browser = Browser(front, certificates)

        report.step("Deploying a new stack")
        key = editor.key()
        stack.write(RootEditorKey=key, MailAllowed=["@laeser.example", "anna@example.org"])
        stack.deploy()
        outputs = stack.outputs()
        front.serve(Edge(machine, stack))
        editor.site = outputs["EditorsAddress"]
        describe(editor, outputs["SiteAddress"])
        report.step("An editor's way")
        edit(editor, browser, outputs["SiteAddress"])
        report.close()
    except Failed as failure:
        print(f"\ndeploy-check: {failure}", file=sys.stderr)
        return 1
    finally:
        if front:
            front.close()
        machine.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main(*(pathlib.Path(word).resolve() for word in sys.argv[1:4])))
