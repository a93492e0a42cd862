"""Letters in the making, what was decided about their passages, and the papers that left."""

from throughline.record.letters.models.choice import PassageChoice
from throughline.record.letters.models.letter import Letter, LetterAnswer, LetterLine, LetterSource
from throughline.record.letters.models.paper import Paper, PaperBytes

__all__ = ["Letter", "LetterAnswer", "LetterLine", "LetterSource", "Paper", "PaperBytes", "PassageChoice"]
