"""The same briefs give the same bytes, wherever and whenever."""

import hashlib
import os
import subprocess
import sys

from tests.exporters.pdf.sheets import NINE, export
from tests.exporters.pdf.tagged.documents import opened
from tipreport.plugin import Grain

_PROGRAM = """
import hashlib, locale
from tests.exporters.pdf.test_same_bytes import scripts, sheet
from tipreport.plugin import Grain
locale.setlocale(locale.LC_ALL, "")
print(hashlib.sha256(sheet() + scripts()).hexdigest())
"""


def sheet() -> bytes:
    return export(NINE["serbia"])


def scripts() -> bytes:
    names = {"malta": "العربية हिन्दी", "benin": "ไทย ខ្មែរ"}
    return export(*(NINE[name].replace(title=title) for name, title in names.items()), grain=Grain.COLLECTION)


def elsewhere(**environment: str) -> str:
    """The digest of the files that another process makes."""
    inherited = {name: value for name, value in os.environ.items() if name not in ("SOURCE_DATE_EPOCH", "LANG")}
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM], env=inherited | environment, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def test_another_process_and_environment_makes_the_same_bytes() -> None:
    here = hashlib.sha256(sheet() + scripts()).hexdigest()

    assert elsewhere(PYTHONHASHSEED="1", TZ="Pacific/Kiritimati", LC_ALL="C") == here
    assert elsewhere(PYTHONHASHSEED="2", TZ="Pacific/Pago_Pago", LC_ALL="C.UTF-8", COLUMNS="40") == here


def test_earlier_exports_do_not_affect_the_bytes() -> None:
    first = sheet()
    scripts()

    assert sheet() == first


def test_the_date_is_that_of_the_latest_brief() -> None:
    updated = NINE["serbia"].updated
    assert updated is not None

    assert str(opened(sheet()).docinfo.ModDate) == f"D:{updated:%Y%m%d}000000+00'00'"
