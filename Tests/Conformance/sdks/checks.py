"""Collects checks and says how they ended."""


class Checks:
    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, name, work):
        """One line: `work` must neither return false nor raise."""
        try:
            problem = None if work() is not False else "it is not so"
        except Exception as error:  # Whatever it is, it is told and counted.
            problem = f"{type(error).__name__}: {str(error)[:300]}"
        if problem is None:
            self.passed += 1
            print(f"ok    {name}", flush=True)
        else:
            self.failed += 1
            print(f"FAIL  {name}: {problem}", flush=True)

    def raises(self, name, kind, work, look=lambda error: True):
        """One line: `work` must raise exactly `kind`, and `look` must like it."""

        def tried():
            try:
                work()
            except kind as error:
                if type(error) is not kind:
                    raise AssertionError(f"a {type(error).__name__} instead") from error
                return look(error)
            raise AssertionError("nothing was raised")

        self.check(name, tried)

    def end(self):
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0
