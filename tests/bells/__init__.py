"""How presses reach the office."""
