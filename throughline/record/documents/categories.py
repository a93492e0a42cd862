"""What a document can be, and where one can lie outside this system: the lists that people choose from."""

CATEGORIES = (
    ("assessment", "Assessment or report by another service"),
    ("health", "Health"),
    ("education", "School and education"),
    ("police", "Police and probation"),
    ("court", "Court and legal"),
    ("identity", "Birth certificate, passport, other proof of identity"),
    ("letter", "Letter or e-mail"),
    ("meeting", "Minutes or notes of a meeting"),
    ("child", "Made by the child"),
    ("family", "From the family"),
    ("picture", "Photo or film"),
    ("consent", "Consent or agreement"),
    ("complaint", "Complaint"),
    ("finance", "Money"),
    ("other", "Something else"),
)
ORIGINALS = (
    ("paper", "A paper file"),
    ("drive", "A shared drive"),
    ("system", "Another system"),
    ("archive", "The archive"),
    ("partner", "Another service"),
    ("device", "Somebody’s device"),
)
PLANS = (
    ("bring-in", "Bring it in"),
    ("leave", "Leave it there"),
    ("destroy", "Destroy it there"),
)
