"""How fast it is: each check compares arms within one run and gives a ratio, which means the same on any machine."""

# Here, before anything else: the test tools bring a `custom_components` of their own, and the first one imported wins.
import custom_components.abhijog_bell  # noqa: F401
