"""How fast the report of a quarter is read out of a million complaints, against DuckDB on the same rows."""

from custom_components.abhijog_bell.register.period import PeriodKind

from .reports import measure_report


def measure() -> float:
    """Return how many times DuckDB's time it takes."""
    return measure_report(PeriodKind.QUARTER)
