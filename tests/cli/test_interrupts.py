"""Signals that stop a command become exceptions, unless the process ignores them."""

import os
import signal

import pytest

from tipreport.cli.interrupts import HungUp, Terminated, signals_raise


@pytest.mark.parametrize(("name", "error"), [("SIGTERM", Terminated), ("SIGHUP", HungUp)])
def test_a_signal_raises_an_interrupt_and_its_handler_is_restored(name: str, error: type[KeyboardInterrupt]) -> None:
    number = getattr(signal, name)
    before = signal.getsignal(number)
    with pytest.raises(error), signals_raise():
        os.kill(os.getpid(), number)

    assert signal.getsignal(number) is before


def test_a_signal_that_is_ignored_as_under_nohup_remains_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with signals_raise():
            os.kill(os.getpid(), signal.SIGHUP)
    finally:
        signal.signal(signal.SIGHUP, before)
