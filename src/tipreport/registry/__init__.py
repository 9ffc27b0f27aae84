"""The registry of exporters: finds installed plugins, checks their requirements, and loads each separately."""

from tipreport.registry.discovery import running_version
from tipreport.registry.exporter_registry import ExporterRegistry, default_registry, registry_for
from tipreport.registry.plugin_info import PluginInfo, PluginStatus
from tipreport.registry.policy import PluginPolicy
from tipreport.registry.registered import RegisteredExporter

__all__ = [
    "ExporterRegistry",
    "PluginInfo",
    "PluginPolicy",
    "PluginStatus",
    "RegisteredExporter",
    "default_registry",
    "registry_for",
    "running_version",
]
