"""Attached files, associated with the document."""

import hashlib
from typing import Literal

from attrs import field, frozen

from .syntax import name, text_string
from .writer import FileWriter

Relationship = Literal["Source", "Data", "Alternative", "Supplement", "Unspecified"]


@frozen(kw_only=True)
class Attachment:
    """A file associated with the whole document (ISO 19005-3, 6.8; ISO 32000-1, 7.11.4).

    ``relationship`` states how the file is related to the document.
    """

    name: str
    data: bytes = field(repr=False)
    media_type: str
    description: str
    relationship: Relationship = "Source"

    def embed(self, writer: FileWriter, moment: str) -> int:
        """Add the file to a document and return the number of its file specification.

        ``moment`` is a date string, or empty if the date of the file is not known.
        """
        checksum = hashlib.md5(self.data, usedforsecurity=False).hexdigest()
        changed = f"/ModDate{moment}" if moment else ""
        params = f"/Params<</Size {len(self.data)}{changed}/CheckSum<{checksum}>>>"
        stream = writer.add_stream(f"/Type/EmbeddedFile/Subtype{name(self.media_type)}{params}", self.data)
        file_name = text_string(self.name)
        return writer.add(
            f"<</Type/Filespec/F{file_name}/UF{file_name}/Desc{text_string(self.description)}"
            f"/AFRelationship/{self.relationship}/EF<</F {stream} 0 R/UF {stream} 0 R>>>>"
        )
