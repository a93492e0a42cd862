"""What people do, walked in a real browser against the real server."""
