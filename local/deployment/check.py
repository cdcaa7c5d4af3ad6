"""Deploys the real template with the real `sam`, and goes every way through it. See local/deploy-check."""

import pathlib
import sys

from life import Life
from report import Failed


def main(root, work, sam):
    life = Life(root, work, sam)
    try:
        life.start()
        life.deploy_new()
        life.editor_and_reader()
        life.deploy_again()
        life.change_every_parameter()
        life.release()
        life.roll_back()
        life.take_down()
        life.report.close()
        life.report.step("All is well")
    except Failed as failure:
        print(f"\ndeploy-check: {failure}", file=sys.stderr)
        return 1
    finally:
        life.end()
    return 0


if __name__ == "__main__":
    sys.exit(main(*(pathlib.Path(word).resolve() for word in sys.argv[1:4])))
