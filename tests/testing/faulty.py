"""Exporters with one defect each. Other processes can import them."""

import os
import random
import re
import socket
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, BinaryIO, Literal

from attrs import asdict, frozen

from tipreport.errors import ExportError
from tipreport.model import Briefs
from tipreport.model.brief import CountryBrief
from tipreport.plugin import ExportContext, Exporter, Grain, NoOptions, option

Write = Callable[[Briefs, BinaryIO, Any, ExportContext], None]


def exporter(
    write: Write, media_type: str = "text/plain", options: type = NoOptions, shows: tuple[str, ...] | None = ()
) -> Exporter[Any]:
    """An exporter that writes with this function."""
    return Exporter(
        name="faulty",
        summary="For tests",
        suffix=".txt",
        media_type=media_type,
        grains=(Grain.COLLECTION,),
        options=options,
        write=write,
        shows=shows,
    )


def printed(brief: CountryBrief) -> str:
    """All of a brief, as Python prints it, without escapes."""
    return str(asdict(brief)).replace("\\n", "\n").replace("\\'", "'").replace("\\\\", "\\")


def sound(briefs: Briefs, stream: BinaryIO, _options: Any, context: ExportContext) -> None:
    stream.write(b"briefs\n")
    for done, brief in enumerate(briefs, 1):
        stream.write("".join(f"{figure.value}\n" for figure in brief.figures).encode())
        context.progress(done, len(briefs))


def writes_an_unknown_command(_briefs: Briefs, stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
    stream.write(b"\\documentclass{article}\\begin{document}\n\\own{one}\n\\end{document}\n")


def rejects_an_empty_collection(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
    if not len(briefs):
        raise ExportError("nothing to export")
    sound(briefs, stream, options, context)


def supports_latin_only(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
    sound(briefs, stream, options, context)
    stream.write("".join(brief.title for brief in briefs).encode("latin-1"))


def writes_blank_for_missing_values(briefs: Briefs, stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
    stream.write(b"briefs\n")
    stream.write("".join(f"{figure.value.value}\n" for brief in briefs for figure in brief.figures).encode())


def writes_numbers_only(briefs: Briefs, stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
    stream.write(b"briefs\n")
    stream.write("".join(f"{figure.value.value}\n" for brief in briefs for figure in brief.figures).encode())


def supports_ascii_only(briefs: Briefs, stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
    stream.write(b"briefs\n")
    stream.write("".join(f"{asdict(brief)}\n" for brief in briefs).encode("ascii", "replace"))


def loses_the_last_speaker(briefs: Briefs, stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
    before, _, after = "\n".join(["briefs", *map(printed, briefs)]).rpartition("'speaker': '")
    stream.write(f"{before}{after.partition(chr(39))[2]}".encode())


def loses_the_locators(briefs: Briefs, stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
    stream.write(re.sub(r"'locator': '[^']*'", "", "\n".join(map(printed, briefs))).encode())


def loses_all_briefs_but_the_first(briefs: Briefs, stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
    stream.write("\n".join(["briefs", *map(printed, [*briefs][:1])]).encode())


def all_of_it_reversed(briefs: Briefs, stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
    stream.write("\n".join(["briefs", *map(printed, briefs)])[::-1].encode())


def raises(_briefs: Briefs, _stream: BinaryIO, _options: Any, _context: ExportContext) -> None:
    raise KeyError("nothing")


def rejects_with_a_name(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
    if "北" in "".join(map(printed, briefs)):
        raise ExportError("no glyph for U+5317")
    sound(briefs, stream, options, context)


def rejects_without_a_name(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
    if "北" in "".join(map(printed, briefs)):
        raise ExportError("Latin letters only")
    sound(briefs, stream, options, context)
    stream.write("".join(law.name for brief in briefs for law in brief.laws).encode())


def prints_for_many(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
    if len(briefs) > 30:
        print(len(briefs))  # noqa: T201 - the defect
    sound(briefs, stream, options, context)


def hides_a_full_disk(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
    with suppress(OSError):
        sound(briefs, stream, options, context)


def draws_an_id(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
    sound(briefs, stream, options, context)
    stream.write(str(random.random()).encode())


def changes_a_brief(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
    sound(briefs, stream, options, context)
    for brief in briefs:
        object.__setattr__(brief, "title", "Mine")


def uses_the_network(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
    sound(briefs, stream, options, context)
    with socket.socket() as asked:
        asked.settimeout(0.1)
        asked.connect_ex(("127.0.0.1", 9))


def leaves_a_file(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
    sound(briefs, stream, options, context)
    Path("left.txt").write_text("left", "utf-8")


def leaves_a_folder(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
    sound(briefs, stream, options, context)
    Path("left", "deep").mkdir(parents=True)


def leaves_a_database(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
    sound(briefs, stream, options, context)
    with closing(sqlite3.connect("left.db")) as database:
        database.execute("create table briefs (title)")


def writes_the_day(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
    sound(briefs, stream, options, context)
    stream.write(time.strftime("%Y", time.gmtime()).encode())


def stamps_the_day(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
    sound(briefs, stream, options, context)
    stream.write(time.strftime("%Y").encode())


def returns_bytes(briefs: Briefs, _stream: BinaryIO, _options: Any, _context: ExportContext) -> Any:
    return "".join(brief.title for brief in briefs).encode()


def lists_a_set(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
    sound(briefs, stream, options, context)
    stream.write(" ".join({source.id for brief in briefs for source in brief.sources}).encode())


def tidies_up(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.txt").write_text("a", "utf-8")
    sound(briefs, stream, options, context)


def counts_down(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
    sound(briefs, stream, options, ExportContext(date=context.date))
    for left in (2, 1):
        context.progress(left, 3)


def exits_on_a_full_disk(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
    try:
        sound(briefs, stream, options, context)
    except OSError:
        sys.exit(1)


def reads_the_environment(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
    sound(briefs, stream, options, context)
    stream.write(os.environ.get("TZ", "none").encode())


def names_the_user(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
    sound(briefs, stream, options, context)
    stream.write(os.environ.get("USER", "none").encode())


def zips_with_the_time_of_day(briefs: Briefs, stream: BinaryIO, options: Any, context: ExportContext) -> None:
    import zipfile

    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "a")


@frozen(kw_only=True)
class Moody:
    mood: Literal["good", "bad"] = option("good", help="The mood", validator=lambda _o, _a, value: _only_good(value))


def _only_good(mood: str) -> None:
    if mood == "bad":
        raise ValueError("no bad mood today")
