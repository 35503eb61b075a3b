#!/usr/bin/env python3
"""usage: statistics_test.py STATISTICS_PROBE

Item statistics against numpy and scipy, which nobody here wrote, on made-up tables: complete ones and ones with holes, of few and many people.
The probe reads a table (rows of numbers, `-` where there is none) and prints our figures.
"""
import subprocess
import sys

import numpy
from scipy import stats

from workshop import Checks

PRECISION = 1e-9


def ours(probe, table):
    text = "\n".join(" ".join("-" if numpy.isnan(one) else repr(float(one)) for one in row) for row in table)
    lines = subprocess.run([probe], input=text, capture_output=True, text=True, check=True).stdout.splitlines()
    return [[None if cell == "-" else float(cell) for cell in line.split()] for line in lines]


def theirs(table):
    rows = []
    for item in range(table.shape[1]):
        scores = table[:, item]
        reached = ~numpy.isnan(scores)
        others = numpy.delete(table, item, axis=1)
        has_rest = reached & ~numpy.isnan(others).all(axis=1)
        rest = numpy.array([numpy.nanmean(row) if ok else numpy.nan for row, ok in zip(others, has_rest)])
        a, b = scores[has_rest], rest[has_rest]
        varies = len(a) > 1 and numpy.ptp(a) > 1e-9 and numpy.ptp(b) > 1e-9
        rows.append([int(reached.sum()), numpy.nanmean(scores) if reached.any() else 0.0, stats.pearsonr(a, b)[0] if varies else None])
    whole = table[:, ~numpy.isnan(table).any(axis=0)]
    persons, items = whole.shape
    sums = whole.sum(axis=1)
    if persons < 2 or items < 2 or numpy.ptp(sums) < 1e-9:
        return rows, [None]
    alpha = items / (items - 1) * (1 - whole.var(axis=0, ddof=1).sum() / sums.var(ddof=1))
    quantile = stats.f(persons - 1, (persons - 1) * (items - 1)).ppf
    return rows, [alpha, 1 - (1 - alpha) * quantile(0.975), 1 - (1 - alpha) * quantile(0.025), persons, items]


def same(a, b):
    if len(a) != len(b):
        return False
    return all((x is None) == (y is None) and (x is None or abs(x - y) <= PRECISION * max(1, abs(y))) for x, y in zip(a, b))


def main():
    checks = Checks()
    random = numpy.random.default_rng(20261130)
    tables = [numpy.array([[1.0, 0.0], [1.0, 0.0]]), numpy.array([[1.0]]), numpy.full((4, 3), 0.5)]
    for persons, items, holes in [(2, 2, 0), (5, 3, 0), (12, 8, 0), (40, 12, 0), (12, 8, 0.1), (40, 12, 0.3), (200, 20, 0.05), (500, 30, 0)]:
        ability = random.normal(size=(persons, 1))
        table = (random.normal(size=(persons, items)) < ability - random.normal(size=items)).astype(float)
        table[:, 0] = random.integers(0, 6, persons) / 5
        table[random.random(table.shape) < holes] = numpy.nan
        tables.append(table)
    for table in tables:
        rows, alpha = theirs(table)
        found = ours(sys.argv[1], table)
        name = f"{table.shape[0]} people, {table.shape[1]} items, {int(numpy.isnan(table).sum())} holes"
        for item, (mine, other) in enumerate(zip(found, rows)):
            checks.check(same(mine, other), f"{name}: item {item}: {mine}, scipy: {other}")
        checks.check(same(found[-1], alpha), f"{name}: alpha: {found[-1]}, scipy: {alpha}")
    return checks.done()


if __name__ == "__main__":
    sys.exit(main())
