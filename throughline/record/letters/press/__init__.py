"""What prints: scripts run by path, each in a process of its own, that import nothing of the program."""
