"""Calls that travel to other processes: a worker with other software refuses them with a reason."""

import pickle
from typing import Any

import pytest

from tests.runner.calls import doubles
from tipreport.errors import ExecutorError
from tipreport.runner import remote
from tipreport.runner.remote import RemoteCall, versions


def test_a_call_is_the_same_after_a_journey() -> None:
    call = RemoteCall(doubles, (1, 2), again=False)

    assert pickle.loads(pickle.dumps(call)) == call
    assert pickle.loads(pickle.dumps(call))() == [2, 4]


@pytest.mark.parametrize("name", ["CPython", "zlib", "tipreport", "reportlab", "babel"])
def test_a_worker_with_another_version_refuses_before_it_reads_the_items(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    function, (expected, _) = RemoteCall(doubles, (1,), again=False).__reduce__()
    here = versions()
    monkeypatch.setattr(remote, "versions", lambda: {**here, name: "0.9"})

    refused = function(expected, b"not a pickle")

    with pytest.raises(ExecutorError, match=rf"has {name} 0\.9 instead of [\d.]+; install the same versions"):
        refused()


def test_a_worker_without_a_plugin_names_the_missing_module() -> None:
    function, (expected, _) = RemoteCall(doubles, (1,), again=False).__reduce__()

    refused = function(expected, pickle.dumps(doubles).replace(b"tests.runner.calls", b"tests.runner.callz"))

    with pytest.raises(ExecutorError, match=r"cannot read its jobs: .*callz.*; install the same plugins everywhere"):
        refused()


def test_a_library_that_one_machine_lacks_is_a_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    function, arguments = RemoteCall(doubles, (1,), again=False).__reduce__()
    here: dict[str, Any] = dict(versions())
    del here["uharfbuzz"]
    monkeypatch.setattr(remote, "versions", lambda: here)

    with pytest.raises(ExecutorError, match="uharfbuzz not installed instead of"):
        function(*arguments)()
