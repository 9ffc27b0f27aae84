"""Metadata: the information dictionary, and the XMP packet for archives."""

import re
from datetime import UTC, datetime
from html import escape

from attrs import Attribute, field, frozen

from .language import check_language
from .syntax import date, text_string

PRODUCER = "ReportLab PDF Library, tagged"
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def _is_text(_: object, attribute: "Attribute[str]", value: str) -> None:
    found = _NOT_XML.search(value)
    if found:
        raise ValueError(f"{attribute.name} of a document: U+{ord(found[0]):04X} is not allowed in metadata")


def _is_title(_: object, __: "Attribute[str]", value: str) -> None:
    if not value.strip():
        raise ValueError("title of a document: expected some text (ISO 14289-1, 7.1)")


def _is_language(_: object, __: "Attribute[str]", value: str) -> None:
    check_language(value)


def _is_moment(_: object, __: "Attribute[datetime | None]", value: datetime | None) -> None:
    if value is not None and value.tzinfo is None:
        raise ValueError("date of a document: expected a date with a time zone")


@frozen(kw_only=True)
class Metadata:
    """A document's title, language, date and other properties.

    Viewers show the title instead of the file name (ISO 14289-1, 7.1). The language applies to all text for which no
    other language is set (7.2); ``right_to_left`` is the direction in which its pages follow each other. The date is
    used as the date of creation and of the last change. Without
    one, the file has neither: both are optional (ISO 32000-1, table 317).
    """

    title: str = field(validator=[_is_text, _is_title])
    language: str = field(validator=_is_language)
    right_to_left: bool = False
    date: datetime | None = field(default=None, validator=_is_moment)
    author: str = field(default="", validator=_is_text)
    subject: str = field(default="", validator=_is_text)
    keywords: str = field(default="", validator=_is_text)
    creator: str = field(default="", validator=_is_text)

    def information(self) -> str:
        """The document information dictionary (ISO 32000-1, 14.3.3), consistent with the XMP (ISO 19005-3, 6.6.3)."""
        texts = {
            "Title": self.title,
            "Author": self.author,
            "Subject": self.subject,
            "Keywords": self.keywords,
            "Creator": self.creator,
            "Producer": PRODUCER,
        }
        entries = "".join(f"/{key}{text_string(text)}" for key, text in texts.items() if text)
        dates = f"/CreationDate{date(self.date)}/ModDate{date(self.date)}" if self.date else ""
        return f"<<{entries}{dates}>>"

    def packet(self) -> bytes:
        """The XMP packet (ISO 19005-3, 6.6.2), which declares both standards (6.6.4; ISO 14289-1, clause 5)."""
        dates = ""
        if self.date is not None:
            moment = f"{self.date.astimezone(UTC):%Y-%m-%dT%H:%M:%S+00:00}"
            dates = "".join(f"<xmp:{name}Date>{moment}</xmp:{name}Date>" for name in ("Create", "Modify", "Metadata"))
        optional = (
            ("<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>", self.author),
            (
                '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:description>',
                self.subject,
            ),
            ("<pdf:Keywords>{}</pdf:Keywords>", self.keywords),
            ("<xmp:CreatorTool>{}</xmp:CreatorTool>", self.creator),
        )
        elements = "".join(element.format(_escaped(text)) for element, text in optional if text)
        return _PACKET.format(
            title=_escaped(self.title), language=self.language, dates=dates, producer=PRODUCER, elements=elements
        ).encode()


def _escaped(text: str) -> str:
    """Text for XML, without the word that ends a stream, since the packet is not compressed."""
    return escape(text, quote=False).replace("endstream", "endstrea&#109;")


# PDF/A does not define the schema pdfuaid, so the packet describes it (ISO 19005-3, 6.6.2.3).
_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">\
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><dc:format>application/pdf</dc:format>\
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>\
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\
{dates}<pdf:Producer>{producer}</pdf:Producer>{elements}</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
