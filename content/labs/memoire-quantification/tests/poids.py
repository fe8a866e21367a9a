import work
from lab import check


def near(value, expected):
    return abs(value - expected) < 1e-6


check("sixteen-bits", lambda: near(work.weights_gb(7.3, 16), 14.6))
check("four-bits", lambda: near(work.weights_gb(7, 4), 3.5))
check("any-bits", lambda: near(work.weights_gb(8, 5.5), 5.5) and near(work.weights_gb(14, 3), 5.25))
check("quarter", lambda: near(work.weights_gb(46.7, 16) / work.weights_gb(46.7, 4), 4))
