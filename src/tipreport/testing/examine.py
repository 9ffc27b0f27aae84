"""The checks of an exporter, outside pytest."""

from collections.abc import Callable
from typing import Any

from tipreport.plugin import Exporter
from tipreport.registry import Offer, default_registry
from tipreport.testing.exporter_checks import CHECKS
from tipreport.testing.finding import Finding
from tipreport.testing.subject import Subject


def check_exporter(
    exporter: Exporter[Any] | Offer, *, read: Callable[[bytes], str] | None = None
) -> tuple[Finding, ...]:
    """What each check finds of an exporter, passed or not, in the order of the checks.

    The exporter is run, so it must be one that may be. ``read`` gets text out of its files, where the media type is
    neither text, HTML, XML, JSON nor a zip file of such.
    """
    subject = subject_of(exporter, read)
    return tuple(check.of(subject) for check in CHECKS)


def subject_of(exporter: Exporter[Any] | Offer, read: Callable[[bytes], str] | None = None) -> Subject:
    """The exporter with who offers it, if an installed distribution does."""
    offer = exporter if isinstance(exporter, Offer) else default_registry().offer_of(exporter)
    if offer.distribution is None:
        known = default_registry().exporters().get(offer.exporter.name)
        if known is not None and known == offer.exporter:
            offer = default_registry().offer_of(known)
    return Subject(offer=offer, read=read)
