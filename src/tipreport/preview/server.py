"""The server of a preview: one page, its document and its events, for this machine only."""

import json
import os
import secrets
import sys
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from string import Template
from typing import Any

from tipreport.preview.state import PreviewState, Version

LOOPBACK = "127.0.0.1"
KEEP_ALIVE = 15.0  # seconds between two comments that show that the connection is open
TIMEOUT = 30.0  # seconds for a request
_ONLY_SELF = "base-uri 'none'; form-action 'none'"
DOCUMENT_POLICY = (
    f"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; {_ONLY_SELF}; "
    "frame-ancestors 'self'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox"
)


class PreviewServer(ThreadingHTTPServer):
    """A server on the loopback address. ``port`` 0 chooses a free port.

    It answers GET for ``/``, ``/document`` and ``/events``. Raises `OSError` if the port is in use.
    """

    daemon_threads = True
    allow_reuse_address = os.name != "nt"  # on Windows, it would let two servers use one port

    def __init__(self, name: str, state: PreviewState, port: int = 0) -> None:
        self.name = name
        self.state = state
        super().__init__((LOOPBACK, port), _Handler)
        self.hosts = frozenset(f"{host}:{self.server_port}" for host in (LOOPBACK, "localhost"))
        """The valid values of the header ``Host``: another one may be a website that resolves to this machine."""

    @property
    def url(self) -> str:
        """The address of the page."""
        return f"http://{LOOPBACK}:{self.server_port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Ignore connections that the browser closes."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    server: PreviewServer
    server_version, sys_version = "tipreport", ""
    timeout = TIMEOUT

    def do_GET(self) -> None:
        if self.headers.get("Host") not in self.server.hosts:
            self._send(HTTPStatus.FORBIDDEN, "text/plain", b"The address must be that of this machine.\n")
        elif self.path == "/":
            nonce = secrets.token_urlsafe()
            self._send(HTTPStatus.OK, "text/html", _page(self.server.name, nonce), _page_policy(nonce))
        elif self.path == "/events":
            self._send_events()
        elif self.path == "/document" and (document := self.server.state.latest.document) is not None:
            self._send(HTTPStatus.OK, "text/html", document, DOCUMENT_POLICY)
        else:
            self._send(HTTPStatus.NOT_FOUND, "text/plain", b"There is no such page.\n")

    def log_message(self, *_: Any) -> None:
        """Log nothing."""

    def _send(self, status: HTTPStatus, media_type: str, content: bytes, policy: str = "default-src 'none'") -> None:
        self._send_headers(status, f"{media_type}; charset=utf-8", policy)
        self.wfile.write(content)

    def _send_headers(self, status: HTTPStatus, media_type: str, policy: str) -> None:
        self.send_response(status)
        for name, value in {
            "Content-Type": media_type,
            "Content-Security-Policy": policy,
            "Cache-Control": "no-store",
            "Cross-Origin-Resource-Policy": "same-origin",
            "Referrer-Policy": "no-referrer",
            "X-Content-Type-Options": "nosniff",
        }.items():
            self.send_header(name, value)
        self.end_headers()

    def _send_events(self) -> None:
        """Send the current version, and each later one, as server-sent events."""
        self._send_headers(HTTPStatus.OK, "text/event-stream", "default-src 'none'")
        number = -1
        while (version := self.server.state.wait_for_change(number, KEEP_ALIVE)) is not None:
            changed = version.number != number
            number = version.number
            self.wfile.write(f"data: {_event(self.server.name, version)}\n\n".encode() if changed else b":\n\n")
            self.wfile.flush()


def _page(name: str, nonce: str) -> bytes:
    template = Template(files("tipreport.preview").joinpath("page.html").read_text("utf-8"))
    return template.substitute(name=escape(name), nonce=nonce).encode("utf-8", "replace")


def _page_policy(nonce: str) -> str:
    return (
        f"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; connect-src 'self'; "
        f"frame-src 'self'; frame-ancestors 'none'; {_ONLY_SELF}"
    )


def _event(name: str, version: Version) -> str:
    """Return a version as JSON on one line."""
    count = len(version.problems)
    message = f"{name}: {count} problem{'s' * (count != 1)}" if count else ""
    if count and version.document is not None:
        message += "; below is the last valid version"
    has_document = version.document is not None
    return json.dumps({"message": message, "problems": version.problems, "document": has_document})
