import itertools

from hypothesis import given
from hypothesis import strategies as st

from metier.core.charts.labels import beside
from metier.core.charts.measure import shortened, width
from metier.core.charts.rows import packed

SPANS = st.lists(
    st.tuples(st.floats(0, 100), st.floats(0, 30)).map(lambda pair: (pair[0], pair[0] + pair[1])), max_size=80
)


@given(SPANS)
def test_things_of_one_row_keep_their_distance(extents):
    extents.sort()
    rows = packed(extents, gap=1)
    for row in set(rows):
        mine = [extent for extent, its in zip(extents, rows, strict=True) if its == row]
        assert all(one[1] + 1 <= two[0] for one, two in itertools.pairwise(mine))


@given(st.text(max_size=200), st.floats(0, 900))
def test_a_shortened_text_fits(text, room):
    assert width(shortened(text, room)) <= max(room, 0) + 12


@given(st.floats(0, 100), st.floats(0, 100), st.text(max_size=300), st.text(max_size=20))
def test_bar_and_label_stay_inside(one, two, words, note):
    left, right = sorted((one, two))
    placed = beside(left, right, words, note)
    assert placed.left >= -0.01
    assert placed.right <= 100.01


def test_a_label_goes_right_then_left_then_above():
    assert beside(10, 20, "Write").text.anchor == "start"
    assert beside(80, 99, "Write the standard").text.anchor == "end"
    assert beside(5, 95, "Write the standard").is_above
