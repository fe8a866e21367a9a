import work
from lab import check


def all_give(expected, *spellings):
    return all(work.licence_code(each) == expected for each in spellings)


check("spellings", lambda: all_give("Apache-2.0", "Apache 2.0", "apache-2.0", "Apache License, Version 2.0", "APACHE-2.0 "))
check("brackets", lambda: all_give("MNPL", "MNPL (licence de non-production)", "MNPL (non-production licence)") and all_give("MRL", "MRL (licence de recherche)", "mrl") and all_give("Apache-2.0", "Apache License, Version 2.0 (poids)", "Apache 2.0 (weights)"))
check("no-version", lambda: all_give(None, "Apache", "Apache 1.1", "licence Apache"))
check("adjective", lambda: all_give(None, "MIT modifiée", "modified MIT", "Apache 2.0 modifiée", "modified Apache 2.0"))
check("unknown", lambda: all_give(None, "", "open source", "Gemma Terms of Use"))
