def decide(code, use):
    if code == "Apache-2.0":
        return "with-duties" if use["copy"] else "yes"
    if code in ["MNPL", "MRL"]:
        if use["purpose"] == "research":
            return "yes"
        if use["purpose"] == "production":
            return "other-licence"
    return "read-text"


def duties(code, use):
    if code != "Apache-2.0" or not use["copy"]:
        return []
    if use["modified"]:
        return ["licence", "changes", "notices", "notice-file"]
    return ["licence", "notices", "notice-file"]
