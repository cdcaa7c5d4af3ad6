"""The lifecycle of a stack, step by step as in docs/operate.md."""

import subprocess

import issues
import turns
from claims import hold, variable
from editor import Editor, describe, edit, shown
from front import Certificates, Edge, Front
from machine import REGION, Machine
from reader import Mailbox, read, rows
from report import Report, expect, within
from stack import Stack, copy_of
from ways import Ways
from web import Browser

HOST = "blogs.example.dk"
SENDER = "stafet.example"
EDITORS = ("PublishPostFunction", "PreviewPostFunction", "CorrectPostFunction", "WithdrawPostFunction", "EditRelayFunction",
           "ManageKeysFunction", "ManageIssuesFunction", "ManageTurnsFunction", "ManageReadersFunction", "StorePictureFunction")


class Life:
    def __init__(self, root, work, sam, enforce=False):
        self.root, self.work = root, work
        self.machine = Machine(root, work, sam, enforce)
        self.report = Report(self.machine.stand_ins)
        self.front = None

    def start(self):
        self.report.step("Starting the emulator")
        names = [f"*.execute-api.{REGION}.amazonaws.com", "*.cloudfront.net", HOST]
        self.certificates = Certificates(self.work / "tls", self.machine.java_home(), names)
        self.front = Front(self.certificates, self.machine.port)
        self.machine.start(self.front.options())
        self.browser = Browser(self.front, self.certificates)
        self.editor = self.new_editor("editor")

    def new_editor(self, folder):
        return Editor(self.machine, self.front, self.work / folder)

    def end(self):
        if self.front:
            self.front.close()
        self.machine.stop()

    def deploy_new(self):
        self.report.step("Deploying a new stack")
        self.stack = Stack(self.machine, copy_of(self.root, self.work / "first"), "test")
        self.stack.write(
            RootEditorKey=self.editor.key(), MailAllowed=["@laeser.example", "anna@example.org"], MailWait=issues.WAIT)
        self.stack.deploy()
        self.look()
        self.report.fact(f"{len(self.stack.resources())} resources")

    def look(self):
        """Reads the current outputs, as an operator does after a deployment."""
        outputs = self.stack.outputs()
        self.front.serve(Edge(self.machine, self.stack))
        self.home, self.editor.site = outputs["SiteAddress"], outputs["EditorsAddress"]

    def editor_and_reader(self):
        self.report.step("An editor: describe, open, publish, correct, withdraw, restore")
        describe(self.editor, self.home)
        edit(self.editor, self.browser, self.home)
        self.wait_for_schedules()
        self.report.step("A reader: sign up, confirm, preferences, leave, erase, bounce")
        self.machine.client("sesv2").create_email_identity(EmailIdentity=SENDER)
        read(self.browser, self.machine, self.stack, self.report, self.home)
        self.report.step("An issue of the newsletter: a post, its mail, and leaving by its link")
        reader, link = issues.send(self, self.editor, Mailbox(self.machine), "skygge-i-byen", "dorte@laeser.example")
        reader.leave(link)
        self.editor.json("issue", "list", "skygge-i-byen")
        self.report.step("The baton: invite, write, review, approve, publish, hand on")
        turns.publish(self, self.editor, Mailbox(self.machine), "a").hand_on()
        turns.publish_by_clock(self, self.editor, Mailbox(self.machine), "b")
        self.report.step("A preview, a picture, a Word document, the search, a frame and a reader")
        self.ways = Ways(self)
        for function in ("PreviewPost", "StorePicture", "ConvertDocument", "Search", "EmbedRelay", "ManageReaders"):
            self.ways.go(f"{function}Function")
        hold(self.machine, self.stack, self.report)

    def wait_for_schedules(self):
        """Runs each schedule once, which creates what a sign-up needs: the newsletter's keys, and the response page."""
        within(120, lambda: rows(self.machine, self.stack), "the newsletter's keys are not made")
        shown(self.browser, f"{self.home}/om/tilmeldt/")

    def deploy_again(self):
        self.report.step("Deploying again without changes")
        said = self.stack.deploy()
        expect("No changes to deploy" in said, f"there were changes:\n{said[-2000:]}")

    def change_every_parameter(self):
        self.report.step("Changing every parameter, including the root key")
        heir = self.new_editor("heir")
        wanted = {
            "RootEditorKey": heir.key(),
            "CdnProofStage": self.new_proof(),
            "PublicHost": HOST,
            "CertificateArn": "arn:aws:acm:us-east-1:000000000000:certificate/00000000-0000-0000-0000-000000000000",
            "WebAclArn": "arn:aws:wafv2:us-east-1:000000000000:global/webacl/blogs/00000000-0000-0000-0000-000000000000",
            "MailFrom": f"brev@{SENDER}",
            "MailAllowed": ["@laeser.example", "bo@example.org"],
            "MailWait": 2,
            "AlarmAddress": "drift@example.org",
            "MonthlyBudget": 40,
            "SnapStart": "on",
            "ReservedConcurrency": 5,
        }
        self.stack.write(**wanted)
        self.stack.deploy()
        self.look()
        flat = {name: ",".join(value) if isinstance(value, list) else str(value) for name, value in wanted.items()}
        self.values = self.stack.parameters()
        differ = {name: self.values[name] for name, value in flat.items() if self.values[name] != value}
        expect(not differ, f"deployed parameters differ from the written ones: {differ}")
        unnamed = set(self.values) - set(flat) - {"Stage", "Architecture"}
        expect(not unnamed, f"the check changes these parameters nowhere: {unnamed}")
        self.effects(flat)
        self.editor.command("key", "list", code=6)
        heir.site, self.editor = self.editor.site, heir
        self.editor.json("key", "list")
        describe(self.editor, f"https://{HOST}", version=1)
        shown(self.browser, f"https://{HOST}/skygge-i-byen/", f"https://{HOST}/skygge-i-byen/")

    def new_proof(self):
        """Starts the rotation of the CDN's secret with a second value, and returns that version's label."""
        secrets = self.machine.client("secretsmanager")
        secret = self.stack.physical("CdnProof")
        old = secrets.get_secret_value(SecretId=secret)["SecretString"]
        label = "both"
        made = secrets.put_secret_value(SecretId=secret, SecretString=f"new-word {old}", VersionStages=["AWSCURRENT", label])
        # The emulator drops every label except AWSCURRENT.
        if label not in made["VersionStages"]:
            self.report.stand_in("labels", "a secret's second label is given once more: the emulator drops it")
            secrets.update_secret_version_stage(SecretId=secret, VersionStage=label, MoveToVersionId=made["VersionId"])
        return label

    def effects(self, values):
        """Checks the visible effects of the parameters."""
        for function in EDITORS:
            for name, parameter in (("ROOT_EDITOR_KEY", "RootEditorKey"), ("SIGNED_AUTHORITIES", "PublicHost")):
                seen = variable(self.machine, self.stack, function, name)
                expect(seen == values[parameter], f"{name} of {function} is {seen}, not {values[parameter]}")
            seen = variable(self.machine, self.stack, function, "CDN_PROOF")
            expect(seen.startswith("new-word "), f"{function} doesn't have the CDN's new proof")
        seen = variable(self.machine, self.stack, "SendMailFunction", "MAIL_ALLOWED")
        expect(seen == values["MailAllowed"], f"MAIL_ALLOWED is {seen}")
        seen = variable(self.machine, self.stack, "CutIssueFunction", "MAIL_WAIT")
        expect(seen == values["MailWait"], f"MAIL_WAIT is {seen}")
        expect(self.home == self.editor.site == f"https://{HOST}", f"outputs are still {self.home} and {self.editor.site}")
        budgets = self.machine.client("budgets").describe_budgets(AccountId="000000000000")["Budgets"]
        amounts = [float(one["BudgetLimit"]["Amount"]) for one in budgets]
        expect(amounts == [float(values["MonthlyBudget"])], f"budgets are {amounts}")
        topic = self.stack.outputs()["AlarmTopicArn"]
        told = self.machine.client("sns").list_subscriptions_by_topic(TopicArn=topic)["Subscriptions"]
        expect([one["Endpoint"] for one in told] == [values["AlarmAddress"]], f"alarms go to {told}")

    def release(self):
        """Deploys a new version from a clone without the operator's values: no parameter may be reset."""
        self.report.step("Deploying a new version from a fresh clone")
        fresh = Stack(self.machine, copy_of(self.root, self.work / "second"), "test")
        changed = fresh.folder / "functions/list-posts/target/lambda/RELEASE"
        changed.write_text("2", encoding="utf-8")
        said = fresh.deploy()
        expect("No changes to deploy" not in said, "a changed package was not deployed")
        self.keeps_all()

    def keeps_all(self):
        seen = self.stack.parameters()
        lost = {name: (value, seen.get(name)) for name, value in self.values.items() if seen.get(name) != value}
        expect(not lost, f"the deployment reset parameters (before, now): {lost}")
        self.look()
        slug = f"udgave-{len(list(self.editor.folder.glob('udgave-*')))}"
        self.editor.json("publish", self.editor.post(slug, f"Nyt efter {slug}"))
        shown(self.browser, f"{self.home}/skygge-i-byen/indlaeg/{slug}/", f"Nyt efter {slug}")

    def roll_back(self):
        self.report.step("Deploying the previous version")
        self.stack.deploy()
        self.keeps_all()
        hold(self.machine, self.stack, self.report)

    def take_down(self):
        self.report.step("Deleting the stack, and erasing its data")
        kept = self.stack.outputs()
        command = [str(self.root / "local/erase-stack"), self.stack.name]
        environment = self.machine.environment() | {"PATH": f"{self.machine.bin()}:{self.machine.environment()['PATH']}"}
        for answer, code in (("no\n", 1), (f"{self.stack.name}\n", 0)):
            ended = subprocess.run(command, input=answer, env=environment, capture_output=True, text=True)
            expect(ended.returncode == code, f"erase-stack exited with {ended.returncode}:\n{ended.stdout}{ended.stderr}")
        tables = self.machine.client("dynamodb").list_tables()["TableNames"]
        expect(not tables, f"tables are left: {tables}")
        buckets = {one["Name"] for one in self.machine.client("s3").list_buckets()["Buckets"]}
        left = buckets & {kept[name] for name in ("PagesBucketName", "SearchBucketName", "SuppressionsBucketName")}
        expect(not left, f"buckets are left: {left}")
        key = self.machine.client("kms").describe_key(KeyId=kept["NewsletterKeyArn"])["KeyMetadata"]
        expect(key["KeyState"] == "PendingDeletion", f"the key is {key['KeyState']}")
