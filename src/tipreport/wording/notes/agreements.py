"""Notes on numbers that several sources give, or one source repeatedly."""

from tipreport.model.records import Figure
from tipreport.wording.notes.figures import given
from tipreport.wording.sources import Attribution
from tipreport.wording.wording import Parts, Wording


def agreement(wording: Wording, sources: int, publishers: int, figure: Figure, cited: object) -> Parts:
    """Return the statement that sources of several publishers give one value."""
    if sources == publishers == 2:
        return wording.parts("Two sources give {value}{cited}.", value=given(wording, figure), cited=cited)
    forms = ("{sources} source gives {value}{cited}.", "{sources} sources give {value}{cited}.")
    if publishers < sources:
        forms = (
            "{sources} source of {publishers} publishers gives {value}{cited}.",
            "{sources} sources of {publishers} publishers give {value}{cited}.",
        )
    return wording.count_parts(
        *forms,
        sources,
        sources=wording.spelled(sources),
        publishers=wording.spelled(publishers),
        value=given(wording, figure),
        cited=cited,
    )


def repetition(wording: Wording, sources: int, figure: Figure, cited: object, *, one_publisher: bool) -> Parts:
    """Return the statement that sources that may repeat one another give one value."""
    number = given(wording, figure)
    if sources == 2:
        message = "Two sources give {value}{cited}; one is quoted by the other."
        if one_publisher:
            message = "Two sources of one publisher give {value}{cited}; one may repeat the other."
        return wording.parts(message, value=number, cited=cited)
    forms = (
        "{sources} source gives {value}{cited}; they quote one another.",
        "{sources} sources give {value}{cited}; they quote one another.",
    )
    if one_publisher:
        forms = (
            "{sources} source of one publisher gives {value}{cited}; one may repeat another.",
            "{sources} sources of one publisher give {value}{cited}; one may repeat another.",
        )
    return wording.count_parts(*forms, sources, sources=wording.spelled(sources), value=number, cited=cited)


def found_in_several(wording: Wording, source: Attribution, read: Attribution, figure: Figure, cited: object) -> Parts:
    """Return the statement that one source was found in several others."""
    message = "{source}, found in {read}, gives {value}{cited}."
    values = {"source": source.who, "read": read.who, "of_read": read.of_who, "value": given(wording, figure)}
    return wording.parts(message, cited=cited, **values)


def cited_repeatedly(wording: Wording, source: Attribution, chains: int, figure: Figure, cited: object) -> Parts:
    """Return the statement that one source was cited both directly and through others."""
    message = "{source}, cited in {chains} ways, gives {value}{cited}."
    values = {"source": source.who, "chains": wording.spelled(chains), "value": given(wording, figure)}
    return wording.parts(message, cited=cited, **values)
