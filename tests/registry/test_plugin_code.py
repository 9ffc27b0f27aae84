"""Code of a plugin runs in the process that called it, and nowhere else."""

import os

import pytest

from tipreport.registry.plugin_code import plugin_code

ENDED = "warning: plugin tipreport-odd was being loaded and copied the process with os.fork; the copy was ended\n"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be copied")
def test_a_copy_of_the_process_ends_with_the_call(capfd: pytest.CaptureFixture[str]) -> None:
    with plugin_code("plugin tipreport-odd was being loaded"):
        child = os.fork()
    if not child:  # it must not get here, and run all other tests
        os._exit(0)

    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 1
    assert capfd.readouterr().err == ENDED
