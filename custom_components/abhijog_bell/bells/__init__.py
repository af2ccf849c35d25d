"""How presses reach the office: one class for each kind of bell."""
