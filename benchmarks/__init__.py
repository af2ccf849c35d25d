"""How fast it is: each check compares arms within one run and gives a ratio, which means the same on any machine."""
