"""Child processes of tests react to SIGINT, even if this process ignores it."""

import subprocess
import sys

from tests.interrupts import interruptible_children, uninterruptible_children

PROGRAM = "import signal; print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)"


def is_interruptible() -> str:
    return subprocess.check_output([sys.executable, "-c", PROGRAM], text=True)


def test_a_child_is_interruptible_where_sigint_is_ignored() -> None:
    with uninterruptible_children():
        assert is_interruptible() == "False\n"
        with interruptible_children():
            assert is_interruptible() == "True\n"
        assert is_interruptible() == "False\n"
