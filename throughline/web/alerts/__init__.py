"""An alert: its row, its page, its answers, and whether alerts are worth raising."""
