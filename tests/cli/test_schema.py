"""``tipreport schema`` prints the schema for editors."""

import json

from tests.cli.conftest import Tipreport
from tipreport.files import json_schema


def test_the_schema_is_json_in_ascii_and_that_of_the_library(tipreport: Tipreport) -> None:
    done = tipreport("schema")

    assert (done.code, done.err) == (0, "")
    assert done.out.isascii()
    assert json.loads(done.out) == json.loads(json.dumps(json_schema()))
