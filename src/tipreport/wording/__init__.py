"""The words that readers see, in one `Wording` per language.

Functions take a `Wording`, then records or values of the model, and return text. The content of documents and its order
are decided elsewhere. A message is a whole sentence or label, and its English text is its key in a catalogue.
"""

from tipreport.wording.labels import Labels
from tipreport.wording.wording import ENGLISH, Wording, wording_for

__all__ = ["ENGLISH", "Labels", "Wording", "wording_for"]
