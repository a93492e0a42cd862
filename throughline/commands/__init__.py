"""The command line: parse, one call, one sentence."""
