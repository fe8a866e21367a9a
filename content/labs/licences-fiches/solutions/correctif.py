def day(card):
    return card.get("released", "")


def examine(publisher, code, cards):
    theirs = sorted((each for each in cards if each["publisher"] == publisher), key=day)
    holds = [each for each in theirs if each["code"] == code]
    unknown = [each for each in theirs if each["code"] is None]
    fails = [each for each in theirs if each["code"] not in (code, None)]
    return {"holds": holds, "fails": fails, "unknown": unknown, "verdict": "refuted" if fails else "not-refuted"}


def listed(cards):
    return ", ".join(f"{each['version']} ({day(each)}, {each['code']})" if day(each) else f"{each['version']} ({each['code']})" for each in cards)


def correction(result):
    return f"+ {listed(result['holds'])} ; - {listed(result['fails'])}"
