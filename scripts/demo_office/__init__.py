"""A whole office on one machine: real Home Assistant, firmware, phones and player."""
