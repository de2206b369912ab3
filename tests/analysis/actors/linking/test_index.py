"""Which entry is named at which token."""

from __future__ import annotations

from analysis.actors.candidates import Entry, Name
from analysis.actors.linking.index import NameIndex


def test_a_name_within_another_owns_its_tokens_and_the_longer_one_the_edges() -> None:
    country = Entry("country", names=[Name(0, 1, "country")])
    office = Entry("organization", names=[Name(0, 4, "organization")])
    index = NameIndex([office, country])
    assert index.starts[0].entry is office
    assert index.ends[4].entry is office
    assert [index.within[i].entry for i in range(4)] == [country, office, office, office]
