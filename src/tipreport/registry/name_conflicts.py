"""Finds plugins that claim a name of another exporter, by the names alone: no plugin has to be loaded."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve

from tipreport.registry.discovery import TIPREPORT
from tipreport.registry.plugin_info import PluginInfo, PluginStatus


def with_conflicts(infos: Sequence[PluginInfo], by_hand: Iterable[str]) -> tuple[PluginInfo, ...]:
    """Return plugins with the names by which their exporters are found, and with the reason for full names.

    ``by_hand`` are the names of exporters that were registered by hand. The priorities are those of `ExporterCatalog`.
    """
    claims: defaultdict[str, list[PluginInfo]] = defaultdict(list)
    for info in infos:
        for name in info.exporters if info.usable else ():
            claims[name].append(info)
    owners = dict.fromkeys(by_hand, "a format registered by hand") | _owners(claims)
    return tuple(_with_conflicts(info, claims, owners) if info.usable else info for info in infos)


def _owners(claims: Mapping[str, Sequence[PluginInfo]]) -> dict[str, str]:
    return {name: "a built-in format" for name, infos in claims.items() if infos[0].distribution == TIPREPORT}


def _with_conflicts(
    info: PluginInfo, claims: Mapping[str, Sequence[PluginInfo]], owners: Mapping[str, str]
) -> PluginInfo:
    names, reasons = [], [info.reason] if info.reason else []
    for name in info.exporters:
        full_name = f"{info.distribution}:{name}"
        reason = _conflict(info, name, claims[name], owners.get(name, ""))
        names.append(full_name if reason else name)
        reasons += [f"{reason}; use {full_name} for this one"] if reason else []
    status = PluginStatus.CLASHING if names != [*info.exporters] else info.status
    return evolve(info, status=status, reason="; ".join(reasons), exporters=tuple(names))


def _conflict(info: PluginInfo, name: str, same_name: Sequence[PluginInfo], owner: str) -> str:
    """Return the reason why an exporter of a plugin is not found by its bare name; empty if it is."""
    if info.distribution == TIPREPORT:
        return ""
    if owner:
        return f'"{name}" is {owner}'
    declared = [other for other in same_name if other.entry_point == name]
    if len(declared) == 1:
        return "" if info is declared[0] else f'"{name}" is the format of {declared[0].title}'
    others = ", ".join(other.distribution for other in same_name if other is not info)
    return f'{others} also has a format "{name}"' if others else ""
