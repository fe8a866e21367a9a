import work
from lab import check


def same(*answers):
    return len({work.normalise(each) for each in answers}) == 1


def apart(first, second):
    return work.normalise(first) != work.normalise(second)


check("case", lambda: same("MNPL", "mnpl", "Mnpl"))
check("accents", lambda: same("amorçage", "amorcage", "AMORÇAGE") and same("été", "e\u0301te\u0301"))
check("punctuation", lambda: same("Apache-2.0", "apache 2.0.", "Apache 2.0 !") and same("d’euros", "d'euros"))
check("spaces", lambda: same("105 M€", "105\u00a0M€", "  105   M€ ", "105\u202fM€"))
check("not-glued", lambda: apart("7,3", "73") and apart("46.7", "467"))
check("words-kept", lambda: apart("Apache 2.0", "pas Apache 2.0") and apart("Apache 2.0", "Apache") and apart("2", "12"))
