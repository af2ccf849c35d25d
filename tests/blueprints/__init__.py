"""The blueprints as they are shipped, loaded and driven."""
