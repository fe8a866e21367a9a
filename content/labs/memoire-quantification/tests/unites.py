import work
from lab import check

check("six", lambda: abs(work.gib(6.0) - 5.588) < 0.001)
check("one", lambda: abs(work.gib(1.073741824) - 1) < 1e-9 and abs(work.gib(10) - 9.313225746) < 1e-6)
check("same", lambda: work.can_be_same_file(6.0, 5.6) is True and work.can_be_same_file(4.0, 3.7) is True)
check("different", lambda: work.can_be_same_file(6.0, 6.0) is False and work.can_be_same_file(6.0, 5.4) is False)
