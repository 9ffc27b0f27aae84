"""A language is found by its names."""

import pytest

from tipreport.errors import OptionsError
from tipreport.plugin import DocumentOptions, read_options
from tipreport.wording.language_names import language_named


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("French", "fr"),
        ("français", "fr"),
        ("francais", "fr"),
        ("arabic", "ar"),
        ("العربية", "ar"),
        ("Русский", "ru"),
        ("FR", "fr"),
        ("German", "de"),
        ("es_MX", "es-MX"),
        ("PT-br", "pt-BR"),
        ("zh_hant", "zh-Hant"),
        ("xx_MX", ""),
        ("Latin language", ""),
        ("", ""),
    ],
)
def test_a_language_is_found_by_its_name_in_english_and_in_itself(name: str, code: str) -> None:
    assert language_named(name) == code


def test_the_name_of_a_language_as_an_option_leads_to_its_code() -> None:
    with pytest.raises(OptionsError, match=r"such as fr or pt-BR, found 'French': write fr$"):
        read_options(DocumentOptions, {"language": "French"}, owner="document")


def test_codes_may_be_separated_by_commas() -> None:
    assert DocumentOptions(peers=("BGR, SRB",)).peers == ("BGR", "SRB")
    chosen = read_options(DocumentOptions, {"compare": "BGR,SRB", "peers": "region"}, owner="text", from_text=True)
    assert (chosen.compare, chosen.peers) == (("BGR", "SRB"), ("region",))


def test_a_converter_comes_before_the_validator_beside_another_problem() -> None:
    with pytest.raises(OptionsError) as raised:
        read_options(DocumentOptions, {"peers": ("BGR,SRB",), "colour": "red"}, owner="document")

    assert [name for name, _ in raised.value.problems] == ["colour"]
