"""Properties take as long as they take: no machine is too slow for them."""

from hypothesis import settings

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
