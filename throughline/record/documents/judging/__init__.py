"""Is this file what it says, and can it be kept? Knows no Django: it runs in a child process of its own."""
