"""Briefs as analysts write them: a country in several editions, a country in French, and a group of people.

The other samples have every block and every field. These have them in the combinations that are usual in real briefs.
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from attrs import evolve

from tipreport.document import Heading
from tipreport.files import parse_brief
from tipreport.model.brief import CountryBrief
from tipreport.plugin import DocumentOptions, Grain
from tipreport.testing.measurement import Measured, measure_outcomes
from tipreport.testing.samples import Sample
from tipreport.testing.trial_run import composed, run_exporter
from tipreport.testing.under_test import ExporterUnderTest

_NAMES = ("group", "small", "country", "pays")  # in the order of their names in a collection


@cache
def typical_briefs() -> Sample:
    """Return the briefs in the files of the folder ``typical``."""
    folder = files("tipreport.testing") / "typical"
    return tuple(parse_brief((folder / f"{name}.yaml").read_text("utf-8"), f"{name}.yaml") for name in _NAMES)


def of_typical_briefs(tested: ExporterUnderTest) -> Iterator[Measured]:
    """Yield the results of each brief, of its short document, and of those in English in one file.

    A format of tables may translate their names: it gets no brief in French.
    """
    english = tuple(brief for brief in typical_briefs() if brief.language == "en")
    briefs = typical_briefs() if tested.exporter.renders else english
    for brief in briefs:
        outcome = run_exporter(tested, (brief,))
        yield measure_outcomes(tested, f"in the typical brief {brief.id}, ", (brief,), (outcome,))
    if tested.exporter.renders:
        yield from (_short(tested, brief) for brief in briefs)
    if Grain.COLLECTION in tested.exporter.grains:
        alone = DocumentOptions(compare=("none",))  # samples of compared countries have that page
        documents = composed(tested, english, alone) if tested.exporter.renders else None
        outcome = run_exporter(tested, english, documents=documents)
        yield measure_outcomes(tested, "in a collection of typical briefs, ", english, (outcome,), documents=documents)


def _short(tested: ExporterUnderTest, brief: CountryBrief) -> Measured:
    """Measure the short document of a brief.

    A format that leaves out other things, so that it fills two pages, is not compared: the paragraphs below its sources
    say other things.
    """
    documents = composed(tested, (brief,), DocumentOptions(detail="short"))
    outcome = run_exporter(tested, (brief,), documents=documents)
    context = f"in the short document of the typical brief {brief.id}, "
    found = measure_outcomes(tested, context, (brief,), (outcome,), documents=documents)
    heading = next(each for each in documents[0].blocks if isinstance(each, Heading) and each.id == "sources")
    is_fitted = any(each.place.startswith(f'Paragraph of "{heading.text}"') for each in found.differences)
    return evolve(found, differences=()) if is_fitted else found
