"""The rules about complaints: pure, and ignorant of Home Assistant, of files and of the clock."""
