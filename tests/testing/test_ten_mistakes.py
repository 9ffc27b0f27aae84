"""At each of ten typical mistakes the author is told the plugin, the place and the remedy."""

import json
from pathlib import Path

import pytest

from tests.cli import commands
from tests.registry import modules

HEAD = """\
from attrs import frozen
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
GOOD = 'stream.write(f"{brief}\\n".encode())'


def plugin(write: str = GOOD, hook: str = HOOK) -> str:
    """The source text of a plugin."""
    return HEAD.replace("WRITE", write) + hook


NO_DEFAULT = HOOK.replace("@hookimpl", "@frozen\nclass Options:\n    mark: str\n\n\n@hookimpl").replace(
    "options=NoOptions", "options=Options"
)
FOOTNOTE = """stream.write(f"{brief.title}\\n".encode())
        for block in compose(brief).blocks:
            if isinstance(block, Sources):
                notes = [f"[^{each.number}]: {words(each.content)}\\n" for each in block.items[:-1]]
                stream.write("".join(notes).encode())"""
DIST = "plugin tipreport-odd 0.1"
ODD = "odd of tipreport-odd 0.1"

MISTAKES: dict[str, tuple[str, dict[str, str]]] = {
    "misspelt hook": (
        plugin(hook=HOOK.replace("tipreport_exporters", "tipreport_exporter")),
        {
            "loads": f"{DIST}: loads: expected a plugin that loads, and names that no other format has; found: there "
            "is no hook tipreport_exporter; did you mean tipreport_exporters? (tipreport_odd, line 11); correct that, "
            "and install it again"
        },
    ),
    "wrong return": (
        plugin(hook=HOOK.replace("yield Exporter(", "return dict(")),
        {
            "loads": f"{DIST}: loads: expected a plugin that loads, and names that no other format has; found: its "
            "tipreport_exporters returns a value of type dict: yield exporters, or return a list of them "
            "(tipreport_odd, line 11); correct that, and install it again"
        },
    ),
    "options without default": (
        plugin(hook=NO_DEFAULT),
        {
            "loads": f"{DIST}: loads: expected a plugin that loads, and names that no other format has; found: "
            "InvalidExporterError: exporter odd: options.mark: expected option(default, help=...) "
            "(tipreport_odd, line 18); correct that, and install it again"
        },
    ),
    "writes str": (
        plugin("stream.write(brief.title)"),
        {
            "one_brief": f"{ODD}: one_brief: expected a file for one brief; found: it raised TypeError: an exporter "
            "writes bytes, and this is text: write(text.encode()) (tipreport_odd, line 8); catch what can be foreseen "
            "and raise ExportError for what the user can mend",
        },
    ),
    "closes the stream": (
        plugin(f"{GOOD}\n        stream.close()"),
        {
            "stream_left_open": f"{ODD}: stream_left_open: expected a stream that is left open; found: the stream is "
            "closed (tipreport_odd, line 9); do not close it, and wrap it in nothing that does: tipreport closes it"
        },
    ),
    "prints": (
        plugin(f'{GOOD}\n        print("done")'),
        {
            "no_print": f"{ODD}: no_print: expected no print; found: it printed 'done' (tipreport_odd, line 9); tell "
            "the user with context.warn, and of steps with context.progress"
        },
    ),
    "reads the clock": (
        plugin(f'import datetime\n        stream.write(f"{{datetime.date.today()}}".encode())\n        {GOOD}'),
        {
            "no_clock": f"{ODD}: no_clock: expected no reading of the clock; found: date.today is called "
            "(tipreport_odd, line 9); take the date from context.date"
        },
    ),
    "loses a footnote": (
        plugin(FOOTNOTE, HOOK.replace("write=write", 'write=write, shows=("sources",)')),
        {
            "nothing_lost": f"{ODD}: nothing_lost: expected every text and number of a brief in the file; found: 1 of "
            '50 texts of sources not in the file: sources[4].title, "zqgazz", of the block Sources (tipreport_odd, '
            "line 6); print every entry of every block, or say what the format shows: Exporter(shows=...)"
        },
    ),
    "imports at top": (
        "import pytest\n" + plugin(),
        {
            "imports_late": f"{ODD}: imports_late: expected no import of another library before `write` is called; "
            "found: pytest is imported at the top (tipreport_odd, line 1); import it inside write"
        },
    ),
    "name taken": (
        plugin(hook=HOOK.replace('"odd"', '"text"')),
        {
            "loads": f"{DIST}: loads: expected a plugin that loads, and names that no other format has; found: "
            '"text" is a built-in format; use tipreport-odd:text for this one; correct that, and install it '
            "again",
            "name_free": "text of tipreport-odd 0.1: name_free: expected a name that no built-in format has; found: "
            '"text" is a built-in format (tipreport_odd, line 6); choose another name, or users must type '
            "distribution:name",
        },
    ),
}


# What else a mistake makes fail: who writes text writes no file, and today is another day in another time zone.
CONSEQUENCES = {
    "writes str": {"many_briefs", "every_script", "every_quantity", "no_exit"},
    "reads the clock": {"two_at_once"},
}


def told(finding: dict[str, str]) -> str:
    """A finding as a test of a plugin prints it."""
    return (
        f"{finding['exporter']}: {finding['check']}: expected {finding['expected']}; found: {finding['found']}; "
        f"{finding['remedy']}"
    )


@pytest.mark.parametrize("mistake", MISTAKES)
def test_the_author_is_told_the_plugin_the_place_and_the_remedy(tmp_path: Path, mistake: str) -> None:
    text, expected = MISTAKES[mistake]
    modules.distribution(tmp_path, "tipreport-odd", text)

    done = commands.run("plugins", "check", "tipreport-odd", "--json", folder=tmp_path, PYTHONPATH=str(tmp_path))

    failed = {one["check"]: told(one) for one in json.loads(done.out)["findings"] if one["outcome"] == "failed"}
    assert done.code == 1
    assert failed | expected == failed
    assert failed.keys() - expected.keys() <= CONSEQUENCES.get(mistake, set())


def test_a_plugin_without_a_mistake_passes(tmp_path: Path) -> None:
    modules.distribution(tmp_path, "tipreport-odd", plugin())

    done = commands.run("plugins", "check", "odd", folder=tmp_path, PYTHONPATH=str(tmp_path))

    assert done == (0, "25 checks passed, 0 failed\n", "")


def test_a_library_that_tipreport_has_must_not_be_imported_at_the_top_either(tmp_path: Path) -> None:
    modules.distribution(tmp_path, "tipreport-odd", "import openpyxl\n" + plugin())

    done = commands.run("plugins", "check", "odd", folder=tmp_path, PYTHONPATH=str(tmp_path))

    assert "openpyxl is imported at the top (tipreport_odd, line 1)" in done.out + done.err
    assert done.code == 1
