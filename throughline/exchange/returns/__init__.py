"""The engine that every statutory return shares: read the files, type them once, run one statement a rule."""
