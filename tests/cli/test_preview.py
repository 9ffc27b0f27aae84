"""``tipreport preview``: a real server, and a real browser that follows the file."""

import json
import os
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.cli import commands
from tests.cli.conftest import Tipreport


@contextmanager
def preview(folder: Path, *arguments: str) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """Run a preview: its process, and the address of its page."""
    with commands.start("--no-plugins", "preview", "malta.yaml", *arguments, folder=folder) as process:
        assert process.stdout is not None
        try:
            yield process, process.stdout.readline().strip()
        finally:
            process.kill()


@pytest.fixture
def brief(folder: Path) -> Path:
    return (folder / "briefs/malta.yaml").rename(folder / "malta.yaml")


@pytest.fixture
def page(browser: Browser) -> Page:
    return browser.new_page()


def save(file: Path, text: str) -> None:
    """Save a file as many editors do: write another one, and rename it."""
    new = file.with_suffix(".new")
    new.write_text(text)
    new.replace(file)


def test_the_page_follows_the_file_and_lists_problems_above_the_last_version(brief: Path, page: Any) -> None:
    messages: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(str(error)))
    with preview(brief.parent) as (process, url):
        page.goto(url)
        document = page.frame_locator("iframe")
        document.get_by_text("Human trafficking in Malta").first.wait_for()
        assert not page.get_by_role("status").is_visible()

        save(brief, commands.MALTA.replace("in Malta\n", "in all of Malta\n", 1))
        document.get_by_text("Human trafficking in all of Malta").first.wait_for()

        save(brief, commands.MALTA.replace("value: 0", "value: <b>none</b>"))
        page.get_by_role("heading", name="malta.yaml: 1 problem; below is the last valid version").wait_for()
        assert page.get_by_role("listitem").inner_text().startswith("malta.yaml:7: figures[1].value: ")
        assert document.get_by_text("Human trafficking in all of Malta").first.is_visible()

        save(brief, commands.MALTA)
        document.get_by_text("Human trafficking in Malta").first.wait_for()
        page.get_by_role("status").wait_for(state="hidden")

        os.killpg(process.pid, signal.SIGINT)
        page.get_by_text("The preview has ended.").wait_for()
        out, err = process.communicate(timeout=commands.LONGEST)
    assert [message for message in messages if "ERR_" not in message] == []  # the connection ends with the server
    assert (process.returncode, out) == (0, "")
    assert err.splitlines()[:2] == ["showing malta.yaml; Ctrl-C ends the preview", "malta.yaml: valid"]
    assert "malta.yaml: 1 problem" in err


def test_the_page_keeps_its_position(brief: Path, page: Any) -> None:
    with preview(brief.parent) as (_, url):
        page.set_viewport_size({"width": 600, "height": 200})
        page.goto(url)
        document = page.frame_locator("iframe")
        document.get_by_text("Human trafficking in Malta").first.wait_for()
        page.frames[1].evaluate("window.scrollTo(0, 120)")

        save(brief, commands.MALTA.replace("in Malta\n", "in all of Malta\n", 1))
        document.get_by_text("Human trafficking in all of Malta").first.wait_for()

        page.wait_for_function("document.querySelector('iframe').contentWindow.scrollY === 120")


def test_a_brief_that_is_not_valid_yet_shows_its_problems(brief: Path, page: Any) -> None:
    brief.write_text("id: malta\n")
    with preview(brief.parent) as (_, url):
        page.goto(url)

        page.get_by_text("malta.yaml:1: title: ").wait_for()
        assert not page.locator("iframe").is_visible()


def test_sigterm_ends_it_as_every_command(brief: Path) -> None:
    with preview(brief.parent) as (process, _):
        process.terminate()
        _, err = process.communicate(timeout=commands.LONGEST)

    assert (process.returncode, err.splitlines()[-1]) == (143, "terminated")


def test_a_missing_file_and_a_folder_are_refused(folder: Path, tipreport: Tipreport) -> None:
    assert tipreport("preview", "nowhere.yaml") == (3, "", "nowhere.yaml: error: no such file\n")
    assert tipreport("preview", "briefs") == (3, "", "briefs: error: expected a brief file, found a folder\n")


def test_a_port_that_is_in_use_is_reported(brief: Path, tipreport: Tipreport) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]

        done = tipreport("preview", brief, "--port", str(port))

    assert done.code == 2
    assert done.err == f"error: port {port} cannot be used (Address already in use): give another --port, or none\n"


def test_json_has_the_address(brief: Path) -> None:
    with commands.start("preview", "malta.yaml", "--json", folder=brief.parent) as process:
        assert process.stdout is not None
        text = ""
        while not text.endswith("}\n"):
            text += process.stdout.readline()
        process.kill()

    document = json.loads(text)
    assert document["url"].startswith("http://127.0.0.1:")
    assert (document["brief"], document["ok"]) == ("malta.yaml", True)
