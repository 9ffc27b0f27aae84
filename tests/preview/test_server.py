"""The server of a preview answers only for its page, and only this machine."""

import http.client
import json
import re
import socket
from collections.abc import Iterator
from threading import Thread

import pytest

from tipreport.preview import PreviewServer, PreviewState, Rendering

DOCUMENT = b"<!doctype html><title>Malta</title>"


@pytest.fixture
def state() -> PreviewState:
    state = PreviewState()
    state.publish(Rendering(DOCUMENT))
    return state


@pytest.fixture
def server(state: PreviewState) -> Iterator[PreviewServer]:
    with PreviewServer("<malta>.yaml", state) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield server
        state.close()
        server.shutdown()
        thread.join()


def answer(
    server: PreviewServer, path: str, method: str = "GET", **headers: str
) -> tuple[int, http.client.HTTPMessage, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=60)
    connection.request(method, path, headers=headers)
    response = connection.getresponse()
    content = b"" if path == "/events" else response.read()
    connection.close()
    return response.status, response.headers, content


def test_it_listens_on_the_loopback_address_only(server: PreviewServer) -> None:
    assert server.socket.getsockname()[0] == "127.0.0.1"
    assert server.url == f"http://127.0.0.1:{server.server_port}/"


def test_the_page_has_a_policy_that_allows_only_its_own_script(server: PreviewServer) -> None:
    status, headers, content = answer(server, "/")

    policy = headers["Content-Security-Policy"]
    (nonce,) = set(re.findall(r"'nonce-([\w-]+)'", policy))
    assert status == 200
    assert policy.startswith("default-src 'none'; ")
    assert "frame-ancestors 'none'" in policy
    assert content.count(f'nonce="{nonce}"'.encode()) == content.count(b"<script") + content.count(b"<style") == 2
    assert b"<title>&lt;malta&gt;.yaml: preview</title>" in content
    assert answer(server, "/")[1]["Content-Security-Policy"] != policy


def test_the_document_runs_no_script(server: PreviewServer) -> None:
    status, headers, content = answer(server, "/document")

    assert (status, content) == (200, DOCUMENT)
    assert "script-src" not in headers["Content-Security-Policy"]
    assert "allow-scripts" not in headers["Content-Security-Policy"]
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/malta.yaml", "/briefs/", "/../../etc/passwd", "/document/", "/?x", "/index.html"])
def test_nothing_else_is_served(server: PreviewServer, path: str) -> None:
    assert answer(server, path)[0] == 404


@pytest.mark.parametrize("method", ["POST", "HEAD", "PUT", "OPTIONS", "DELETE"])
def test_only_get_is_answered(server: PreviewServer, method: str) -> None:
    assert answer(server, "/", method)[0] == 501


@pytest.mark.parametrize("host", ["example.org", "127.0.0.1", "localhost:1", "127.0.0.1.nip.io:80", ""])
@pytest.mark.parametrize("path", ["/", "/document", "/events"])
def test_the_name_of_another_host_is_refused(server: PreviewServer, path: str, host: str) -> None:
    assert answer(server, path, Host=host)[0] == 403


def test_localhost_is_a_name_of_this_machine(server: PreviewServer) -> None:
    assert answer(server, "/", Host=f"localhost:{server.server_port}")[0] == 200


def events(server: PreviewServer) -> Iterator[dict[str, object]]:
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=60) as connection:
        connection.sendall(f"GET /events HTTP/1.1\r\nHost: 127.0.0.1:{server.server_port}\r\n\r\n".encode())
        with connection.makefile("rb") as lines:
            for line in lines:
                if line.startswith(b"data: "):
                    yield json.loads(line.removeprefix(b"data: "))


def test_each_version_is_an_event_and_problems_keep_the_last_document(
    server: PreviewServer, state: PreviewState
) -> None:
    stream = events(server)

    assert next(stream) == {"message": "", "problems": [], "document": True}
    state.publish(Rendering(problems=("malta.yaml:3: a\nb", "malta.yaml:4: c")))
    assert next(stream) == {
        "message": "<malta>.yaml: 2 problems; below is the last valid version",
        "problems": ["malta.yaml:3: a\nb", "malta.yaml:4: c"],
        "document": True,
    }
    assert answer(server, "/document")[2] == DOCUMENT
    state.close()
    assert [*stream] == []


def test_without_a_valid_version_there_is_no_document() -> None:
    state = PreviewState()
    state.publish(Rendering(problems=("malta.yaml:3: a",)))

    assert state.latest.document is None
    assert state.wait_for_change(0, 0) == state.latest


def test_a_connection_that_the_browser_closes_is_no_error(
    server: PreviewServer, state: PreviewState, capfd: pytest.CaptureFixture[str]
) -> None:
    stream = events(server)
    next(stream)
    stream.close()  # type: ignore[attr-defined]  # a generator
    for _ in range(3):
        state.publish(Rendering(DOCUMENT))
    answer(server, "/")

    assert capfd.readouterr().err == ""
