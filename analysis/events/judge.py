from __future__ import annotations
from typing import Any
Verdict = Any
class Judge:
    @staticmethod
    def load() -> Any:
        return None
