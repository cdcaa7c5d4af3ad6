"""Deploys the template with `sam`, and runs every journey on it. See local/deploy-check."""

import pathlib
import sys

from life import Life
from permissions import Permissions
from report import Failed


def whole_life(life):
    life.deploy_new()
    life.editor_and_reader()
    life.deploy_again()
    life.change_every_parameter()
    life.release()
    life.roll_back()
    life.take_down()


def identities(life):
    """Checks, with IAM enforced, that all statements suffice and each is needed."""
    life.deploy_new()
    life.editor_and_reader()
    Permissions(life).try_all()


def main(root, work, sam, enforce):
    life = Life(root, work, sam, enforce)
    try:
        life.start()
        identities(life) if enforce else whole_life(life)
        life.report.close()
        life.report.step("Passed")
    except Failed as failure:
        print(f"\ndeploy-check: {failure}", file=sys.stderr)
        return 1
    finally:
        life.end()
    return 0


if __name__ == "__main__":
    sys.exit(main(*(pathlib.Path(word).resolve() for word in sys.argv[1:4]), enforce="--iam" in sys.argv[4:]))
