"""Files on a record: kept by content, judged before they are kept, served as attachments."""
