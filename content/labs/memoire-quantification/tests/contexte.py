import json

import work
from lab import check, text

embrun = json.loads(text("embrun-8b.json"))


def near(value, expected):
    return abs(value - expected) < 1e-6


def weights_do_not_matter():
    heavier = {**embrun, "weightBits": 8}
    usual = work.context_gb(embrun, 8192)
    return near(usual, work.context_gb(heavier, 8192)) and near(usual, work.context_gb(embrun, 8192, 16)) and near(usual, 2 * work.context_gb(embrun, 8192, 8))


def is_whole(value, expected):
    return isinstance(value, int) and value == expected


check("eight-thousand", lambda: near(work.context_gb(embrun, 8192), 1.073741824))
check("grows", lambda: near(work.context_gb(embrun, 32768) / work.context_gb(embrun, 8192), 4))
check("own-bits", weights_do_not_matter)
check("longest", lambda: is_whole(work.longest_context(embrun, 2), 15258))
