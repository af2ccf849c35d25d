"""Rules about complaints: plain pytest and hypothesis."""
