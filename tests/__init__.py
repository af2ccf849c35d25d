"""The tests of Abhijog Bell."""
