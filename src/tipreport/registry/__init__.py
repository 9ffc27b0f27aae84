"""Which exporters there are: plugins found by their metadata, gated, loaded each alone, and named."""

from tipreport.registry.discovery import running_version
from tipreport.registry.exporter_registry import ExporterRegistry, default_registry, registry_for
from tipreport.registry.gate import Gate
from tipreport.registry.offer import Offer
from tipreport.registry.plugin_info import PluginInfo, PluginStatus

__all__ = [
    "ExporterRegistry",
    "Gate",
    "Offer",
    "PluginInfo",
    "PluginStatus",
    "default_registry",
    "registry_for",
    "running_version",
]
