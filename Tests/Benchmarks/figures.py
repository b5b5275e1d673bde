"""What was measured, and the table of it."""
import statistics


class Figure:
    """Values of one kind, in `unit`, and the limits that were set to them: {"median": 0.6}."""

    def __init__(self, what, unit, values, digits=2, **limits):
        self.what, self.unit, self.values, self.digits, self.limits = what, unit, sorted(values), digits, limits

    def statistics(self):
        values = self.values
        return {
            "median": statistics.median(values),
            "p95": values[min(len(values) - 1, int(len(values) * 0.95))],
            "max": values[-1],
        }

    @property
    def is_over(self):
        measured = self.statistics()
        return any(measured[name] > limit for name, limit in self.limits.items())

    def cells(self):
        measured = self.statistics()
        limits = ", ".join(f"{name} {limit:g}" for name, limit in self.limits.items())
        numbers = [f"{measured[name]:.{self.digits}f}" for name in ("median", "p95", "max")]
        return [self.what, self.unit, limits, *numbers, str(len(self.values)), "OVER" if self.is_over else ""]

    def line(self):
        measured = self.statistics()
        return (f"{self.what}: median {measured['median']:.{self.digits}f} {self.unit}, "
                f"p95 {measured['p95']:.{self.digits}f}, best {self.values[0]:.{self.digits}f}, "
                f"worst {self.values[-1]:.{self.digits}f} ({len(self.values)} values)")


def table(figures):
    """Lines with the columns one below the other."""
    titles = ["what", "unit", "limit", "median", "p95", "max", "values", ""]
    return aligned([titles] + [figure.cells() for figure in figures], numbers=range(3, 7))


def aligned(rows, numbers):
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [cell.rjust(width) if column in numbers else cell.ljust(width)
                 for column, (cell, width) in enumerate(zip(row, widths))]
        yield "  ".join(cells).rstrip()
