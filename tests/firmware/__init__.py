"""The real firmware, built for this computer."""
