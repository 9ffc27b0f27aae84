"""Plugins that claim a name of another exporter are found by the names alone."""

from tipreport.registry import PluginInfo, PluginStatus
from tipreport.registry.name_conflicts import with_conflicts


def info(name: str, distribution: str, *, entry_point: str = "odd", reason: str = "") -> PluginInfo:
    return PluginInfo(
        distribution=distribution,
        version="1",
        entry_point=entry_point,
        status=PluginStatus.LOADED,
        reason=reason,
        exporters=(name,),
    )


def test_a_conflict_names_the_other_owner_and_the_full_name() -> None:
    infos = [info("text", "tipreport"), *(info(*pair) for pair in (("text", "b"), ("twin", "b"), ("twin", "a")))]

    found = with_conflicts([*infos, info("mine", "b")], ["mine"])

    assert [(each.exporters, each.reason) for each in found] == [
        (("text",), ""),
        (("b:text",), '"text" is a built-in format; use b:text for this one'),
        (("b:twin",), 'a also has a format "twin"; use b:twin for this one'),
        (("a:twin",), 'b also has a format "twin"; use a:twin for this one'),
        (("b:mine",), '"mine" is a format registered by hand; use b:mine for this one'),
    ]
    assert [each.status.value for each in found] == ["loaded", *["clashing"] * 4]


def test_an_entry_point_with_the_name_has_priority() -> None:
    declared, other = with_conflicts([info("twin", "b", entry_point="twin"), info("twin", "a")], [])

    assert (declared.status, declared.reason) == (PluginStatus.LOADED, "")
    assert other.reason == '"twin" is the format of b 1 (twin); use a:twin for this one'


def test_a_mistake_and_a_conflict_are_both_in_the_reason() -> None:
    _, found = with_conflicts([info("text", "tipreport"), info("text", "b", reason="it hums")], [])

    assert found.reason == 'it hums; "text" is a built-in format; use b:text for this one'


def test_plugins_that_cannot_be_used_claim_no_names() -> None:
    failed = PluginInfo(distribution="a", status=PluginStatus.FAILED, reason="it hums", exporters=("twin",))

    assert with_conflicts([failed, info("twin", "b")], []) == (failed, info("twin", "b"))
