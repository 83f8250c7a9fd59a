"""Every endpoint and every class of error, through the vendors' clients. Usage: conformance.py STANDIN"""

import sys

import azure_openai
import azure_vision
import openai_errors
import openai_images
import openai_rest
from checks import Checks
from standin import Standin


def main():
    checks = Checks()
    with Standin(sys.argv[1], "--plain", "--today", "2026-11-22") as standin:
        openai_images.run(standin, checks)
        openai_errors.run(standin, checks)
        openai_rest.run(standin, checks)
        azure_openai.run(standin, checks)
        azure_vision.run(standin, checks)
    with Standin(sys.argv[1], "--plain", "--lenient", "--credentials") as standin:
        openai_images.run_lenient(standin, checks)
    return checks.end()


if __name__ == "__main__":
    sys.exit(main())
