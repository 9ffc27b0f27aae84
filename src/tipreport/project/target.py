"""A file of a build."""

import os
from pathlib import Path
from typing import Any

from attrs import frozen

from tipreport.plugin import Brand, DocumentOptions, ExportContext, Grain
from tipreport.project.cache import BriefInput
from tipreport.registry import RegisteredExporter
from tipreport.runner import ExportJob
from tipreport.runner.packed import PackedBriefs


@frozen(kw_only=True)
class Target:
    """A file to build."""

    path: Path
    """The file."""
    registered: RegisteredExporter
    """The exporter that writes it."""
    grain: Grain
    """Whether it holds one brief or all of them."""
    briefs: tuple[BriefInput, ...]
    """Its briefs, in order."""
    options: Any
    """The options of its format."""
    document: DocumentOptions
    """The options of documents."""
    languages: tuple[str, ...]
    """The languages of the build, in order."""
    brand: Brand
    """The organisation that publishes the files."""
    has_full_records: bool = False
    """Whether the build has the full documents of the same briefs, if this is a short one."""
    inputs: str = ""
    """The digest of all its inputs."""
    conflict: str = ""
    """The reason why it cannot be built: another format has a file of this name."""

    @property
    def name(self) -> str:
        """The name of the file in the output folder."""
        return self.path.name

    @property
    def exporter(self) -> str:
        """Its format, as ``distribution:name``."""
        return self.registered.name

    def context(self) -> ExportContext:
        """Create the context of its export. Raises `ExportError` for an invalid ``SOURCE_DATE_EPOCH``."""
        return ExportContext.of(self.briefs, os.environ, brand=self.brand)

    def job(self, briefs: PackedBriefs, **more: Any) -> ExportJob:
        """Return the job that writes the file. ``more`` are further fields of the job."""
        return ExportJob(
            exporter=self.exporter if self.registered.distribution else self.registered.exporter,
            briefs=briefs,
            path=self.path,
            options=self.options,
            document=self.document,
            languages=self.languages,
            has_full_records=self.has_full_records,
            brand=self.brand,
            grain=self.grain,
            **more,
        )
