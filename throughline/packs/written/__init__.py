"""A pack as files: the workbook, and the manifest that says what each file and the snapshot were."""
