"""What looks like misuse: fifteen detectors over the log, their alerts, and how each is closed."""
