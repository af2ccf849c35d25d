"""The append-only journal of an office and what is derived from it, in one SQLite file. Ignorant of Home Assistant."""
