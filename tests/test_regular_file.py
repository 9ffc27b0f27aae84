"""A pipe and a device are refused without opening them."""

import os
from pathlib import Path

import pytest

from tipreport.errors import InvalidValueError
from tipreport.plugin import FileContent
from tipreport.regular_file import read_regular_file


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"text")

    assert read_regular_file(tmp_path / "a") == b"text"


def test_a_pipe_and_a_device_are_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(OSError, match="it is a pipe or a device, not a file"):
            read_regular_file(path)


def test_a_folder_and_a_missing_file_are_reported_by_the_system(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        read_regular_file(tmp_path)
    with pytest.raises(FileNotFoundError):
        read_regular_file(tmp_path / "a")


def test_a_pipe_as_the_file_of_an_option_is_a_problem_of_the_option(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "logo.png")
    with pytest.raises(InvalidValueError, match=r"cannot read .*logo\.png: it is a pipe or a device, not a file"):
        FileContent.read(tmp_path / "logo.png")
