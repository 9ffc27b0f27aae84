"""For each of ten common mistakes, the author gets the name of the plugin, the line of code and the remedy."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.commands import Done
from tests.registry import modules
from tipreport.cli import main
from tipreport.registry import RegisteredExporter, registry_for
from tipreport.testing import Finding, child
from tipreport.testing.examine import exporter_under_test
from tipreport.testing.exporter_checks import CHECKS

pytestmark = pytest.mark.slow

HEAD = """\
from attrs import asdict, frozen
from tipreport.document import Sources, compose, words
from tipreport.plugin import Exporter, Grain, NoOptions, hookimpl, option


def write(briefs, stream, options, context):
    for brief in briefs:
        WRITE
"""
HOOK = """

@hookimpl
def tipreport_exporters():
    yield Exporter(name="odd", summary="For tests", suffix=".odd", media_type="text/plain", grains=(Grain.BRIEF,),
                   options=NoOptions, write=write)
"""
GOOD = (
    'stream.write(f"{asdict(brief)}\\n".replace(chr(92) + "n", chr(10)).replace(chr(92) + chr(39), chr(39))'
    ".replace(chr(92) * 2, chr(92)).encode())"
)


def plugin(write: str = GOOD, hook: str = HOOK) -> str:
    """The source text of a plugin."""
    return HEAD.replace("WRITE", write) + hook


NO_DEFAULT = HOOK.replace("@hookimpl", "@frozen\nclass Options:\n    mark: str\n\n\n@hookimpl").replace(
    "options=NoOptions", "options=Options"
)
FOOTNOTE = """stream.write(f"{brief.title}\\n".encode())
        for block in compose(brief).blocks:
            if isinstance(block, Sources):
                notes = [f"[^{each.number}]: {words(each.content)} {each.url}\\n" for each in block.items[:-1]]
                stream.write("".join(notes).encode())"""
DIST = "plugin tipreport-odd 0.1"
ODD = "odd of tipreport-odd 0.1"

MISTAKES: dict[str, tuple[str, dict[str, str]]] = {
    "misspelt hook": (
        plugin(hook=HOOK.replace("tipreport_exporters", "tipreport_exporter")),
        {
            "loads": f"{DIST}: loads: expected a plugin that loads and has unique format names; found: there "
            "is no hook tipreport_exporter; did you mean tipreport_exporters? (tipreport_odd, line 11); fix this, "
            "and reinstall the plugin"
        },
    ),
    "wrong return": (
        plugin(hook=HOOK.replace("yield Exporter(", "return dict(")),
        {
            "loads": f"{DIST}: loads: expected a plugin that loads and has unique format names; found: its "
            "tipreport_exporters returns a value of type dict: yield exporters, or return a list of them "
            "(tipreport_odd, line 11); fix this, and reinstall the plugin"
        },
    ),
    "options without default": (
        plugin(hook=NO_DEFAULT),
        {
            "loads": f"{DIST}: loads: expected a plugin that loads and has unique format names; found: "
            "InvalidExporterError: exporter odd: options.mark: expected option(default, help=...) "
            "(tipreport_odd, line 18); fix this, and reinstall the plugin"
        },
    ),
    "writes str": (
        plugin("stream.write(brief.title)"),
        {
            "one_brief": f"{ODD}: one_brief: expected a file for one brief; found: it raised TypeError: an exporter "
            "writes bytes, not text: write(text.encode()) (tipreport_odd, line 8); handle errors that you "
            "can foresee, and raise ExportError for those that the user can fix",
        },
    ),
    "closes the stream": (
        plugin(f"{GOOD}\n        stream.close()"),
        {
            "stream_left_open": f"{ODD}: stream_left_open: expected a stream that stays open; found: the stream is "
            "closed (tipreport_odd, line 9); do not close the stream, or any wrapper that closes it: "
            "tipreport does that"
        },
    ),
    "prints": (
        plugin(f'{GOOD}\n        print("done")'),
        {
            "no_print": f"{ODD}: no_print: expected no printed output; found: it printed 'done' "
            "(tipreport_odd, line 9); warn with context.warn, and report progress with context.progress"
        },
    ),
    "reads the clock": (
        plugin(f'import datetime\n        stream.write(f"{{datetime.date.today()}}".encode())\n        {GOOD}'),
        {
            "no_clock": f"{ODD}: no_clock: expected no use of the clock; found: date.today is called "
            "(tipreport_odd, line 9); take the date from context.date"
        },
    ),
    "loses a footnote": (
        plugin(FOOTNOTE, HOOK.replace("write=write", 'write=write, shows=("sources",)')),
        {
            "nothing_lost": f"{ODD}: nothing_lost: expected every text of a brief in the file; found: sources[1]: "
            "expected “kulezare and so on and on, with one thing more and so on and on, with one thing ... nd on, with "
            "one thing more to kulezares”; print every entry of every block, or declare what the "
            "format shows: Exporter(shows=...)"
        },
    ),
    "imports at top": (
        "import pytest\n" + plugin(),
        {
            "imports_late": f"{ODD}: imports_late: expected no import of another library at the top of the module; "
            "found: pytest is imported at the top (tipreport_odd, line 1); import it inside the function that uses it"
        },
    ),
    "name taken": (
        plugin(hook=HOOK.replace('"odd"', '"text"')),
        {
            "loads": f"{DIST}: loads: expected a plugin that loads and has unique format names; found: "
            '"text" is a built-in format; use tipreport-odd:text for this one; fix this, and reinstall '
            "the plugin",
            "unique_name": "text of tipreport-odd 0.1: unique_name: expected a name that no built-in format has; "
            'found: "text" is a built-in format (write: tipreport_odd, line 6); choose another name, or users must '
            "type distribution:name",
        },
    ),
}


# Other checks that fail too: an exporter that writes text writes no file, and the date depends on the time zone.
CONSEQUENCES = {
    "writes str": {"full_disk_reported"},
    "reads the clock": {"parallel_processes"},
    "loses a footnote": {"warnings_given"},  # it also shows hidden characters as escapes
}


def message(finding: dict[str, Any]) -> str:
    """Return a finding as pytest prints it, with its first violation."""
    head = f"{finding['exporter']}: {finding['check']}: expected {finding['expected']}"
    return f"{head}; found: {finding['violations'][0]}; {finding['remedy']}"


def in_this_process(registered: RegisteredExporter, *_: str, **__: str) -> Iterator[Finding]:
    """Run the checks here, where the samples are made once for all tests. `test_child` tests the other process."""
    tested = exporter_under_test(registered)
    return (check.run(tested) for check in CHECKS)


@pytest.fixture
def checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Callable[..., Done]]:
    """``tipreport plugins check`` with a plugin of this text."""

    def check(text: str, *words: str) -> Done:
        modules.distribution(tmp_path, "tipreport-odd", text)
        registry_for.cache_clear()
        code = main(["plugins", "check", *words])
        return Done(code, *capsys.readouterr())

    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(child, "check_in_child", in_this_process)
    yield check
    sys.modules.pop("tipreport_odd", None)
    registry_for.cache_clear()


@pytest.mark.parametrize("mistake", MISTAKES)
def test_the_message_has_the_plugin_the_line_and_the_remedy(checked: Callable[..., Done], mistake: str) -> None:
    text, expected = MISTAKES[mistake]

    done = checked(text, "tipreport-odd", "--json")

    failed = {one["check"]: message(one) for one in json.loads(done.out)["findings"] if one["outcome"] == "failed"}
    assert done.code == 1
    assert failed | expected == failed
    assert failed.keys() - expected.keys() <= CONSEQUENCES.get(mistake, set())


def test_a_plugin_without_a_mistake_passes(checked: Callable[..., Done]) -> None:
    assert checked(plugin(), "odd") == (0, "54 checks passed, 0 failed\n", "")


def test_libraries_of_tipreport_must_not_be_imported_at_the_top_either(checked: Callable[..., Done]) -> None:
    done = checked("import openpyxl\n" + plugin(), "odd")

    assert "openpyxl is imported at the top (tipreport_odd, line 1)" in done.out + done.err
    assert done.code == 1
