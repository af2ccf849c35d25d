"""Everything together: real programs, one press through the whole chain."""
