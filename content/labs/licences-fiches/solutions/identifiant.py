def licence_code(words):
    words = words.split("(")[0].lower()
    for sign in ["licence", "license", "version", ",", "-"]:
        words = words.replace(sign, " ")
    plain = " ".join(words.split())
    return {"apache 2.0": "Apache-2.0", "mnpl": "MNPL", "mrl": "MRL"}.get(plain)
