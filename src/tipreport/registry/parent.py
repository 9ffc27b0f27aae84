"""Ends a process when its parent was killed, and could not stop it."""

import os
import signal
import sys


def end_with_parent(parent: int, number: signal.Signals) -> None:
    """Let the system send a signal to this process when its parent ends. Linux only.

    ``parent`` is the id of the parent, which may have ended already.
    """
    if sys.platform != "linux":
        return
    from ctypes import CDLL

    set_parent_death_signal = 1  # PR_SET_PDEATHSIG, prctl(2)
    CDLL(None).prctl(set_parent_death_signal, number)
    if os.getppid() != parent:
        os.kill(os.getpid(), number)
