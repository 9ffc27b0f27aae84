"""An ordered collection of briefs."""

import pickle

import pytest

from tipreport.errors import InvalidRecordError
from tipreport.model import Briefs, CountryBrief, CountryRole


def brief(name: str) -> CountryBrief:
    return CountryBrief(id=name, title=name, countries=(CountryRole(country="MLT"),))


A, B, C = map(brief, "abc")


def test_briefs_keep_their_order() -> None:
    briefs = Briefs([B, A, C])
    assert [*briefs] == [B, A, C]
    assert len(briefs) == 3
    assert (briefs[0], briefs[-1]) == (B, C)


def test_a_brief_is_found_by_its_id() -> None:
    briefs = Briefs([B, A])
    assert briefs["a"] is A
    with pytest.raises(KeyError, match="c"):
        briefs["c"]


def test_a_collection_contains_its_briefs_and_ids() -> None:
    briefs = Briefs([B, A])
    assert A in briefs
    assert "a" in briefs
    assert C not in briefs
    assert "c" not in briefs
    assert 3 not in briefs


def test_a_slice_is_a_collection() -> None:
    briefs = Briefs([B, A, C])
    assert briefs[1:] == Briefs([A, C])
    assert briefs[:0] == Briefs()


def test_a_collection_may_be_empty_and_built_from_any_iterable() -> None:
    assert len(Briefs()) == 0
    assert Briefs(iter([A])) == Briefs((A,)) == Briefs(Briefs([A]))


def test_two_briefs_with_one_id_are_rejected() -> None:
    with pytest.raises(InvalidRecordError, match=r'Briefs: \[3\]\.id: the id "a" is used twice: each brief needs'):
        Briefs([A, B, A.replace(title="other")])


def test_a_collection_accepts_only_briefs() -> None:
    with pytest.raises(InvalidRecordError, match=r'Briefs: \[2\]: expected a CountryBrief, found "b"'):
        Briefs([A, "b"])  # type: ignore[list-item]  # as tested


def test_a_collection_can_be_pickled_and_hashed() -> None:
    briefs = Briefs([A, B])
    assert pickle.loads(pickle.dumps(briefs)) == briefs
    assert hash(briefs) == hash(Briefs([A, B]))
