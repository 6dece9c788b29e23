from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from metier.core import charts
from metier.core.charts import Glyph, Line, PayBand, PayMark, PayStep, Rect, Text
from metier.core.charts.amounts import round_amounts
from metier.core.money import short_money

TODAY = date(2026, 10, 1)
BAND = tuple(Decimal(one) for one in (42_000, 47_000, 53_400, 59_500, 66_000))
AMOUNTS = st.decimals(1, 10**7, places=2)


def of(drawing, kind, css_class):
    return [mark for mark in drawing.marks if isinstance(mark, kind) and mark.css_class == css_class]


def test_a_band_has_its_middle_half_as_a_box_with_ones_own_pay_in_it():
    drawing = charts.pay_bands("m", [PayBand("Analyst", "", BAND, (PayMark(Decimal(52_400), "You"),))], "GBP")
    (box,), (median,) = of(drawing, Rect, "box"), of(drawing, Line, "median")
    (you,) = of(drawing, Glyph, "you")
    assert box.x < you.x < median.x1 < box.x + box.width
    assert "Analyst, median £53,400; You, £52,400." in drawing.description


def test_what_goes_beyond_the_ceiling_has_an_arrow():
    drawing = charts.pay_bands("m", [PayBand("Surgeon", "", (*BAND[:2], None, None, None), is_open=True)], "USD")
    assert of(drawing, Glyph, "onward")
    assert not of(drawing, Rect, "box")


def test_raises_stand_as_paid_and_in_todays_money():
    steps = [
        PayStep(date(2023, 3, 1), date(2024, 4, 1), Decimal(45_000), Decimal(49_500), "Joined"),
        PayStep(date(2024, 4, 1), None, Decimal(52_400), Decimal(52_400), "General rise"),
    ]
    drawing = charts.pay_history("h", steps, "GBP", TODAY, "April 2026")
    assert drawing.title == "Your base pay since 2023, as paid and in April 2026 money"
    cash, real = of(drawing, Line, "cash"), of(drawing, Line, "real")
    assert cash[0].y1 > real[0].y1
    assert any(isinstance(mark, Text) and mark.text == "General rise" for mark in drawing.marks)


def test_a_gap_without_pay_is_not_joined():
    steps = [
        PayStep(date(2020, 1, 1), date(2021, 1, 1), Decimal(30_000)),
        PayStep(date(2022, 1, 1), None, Decimal(40_000)),
    ]
    lines = of(charts.pay_history("h", steps, "GBP", TODAY), Line, "real")
    assert len(lines) == 2
    assert lines[0].x2 < lines[1].x1


@given(st.lists(AMOUNTS, min_size=5, max_size=5), AMOUNTS)
def test_every_mark_is_inside(amounts, pay):
    band = PayBand("Analyst", "", sorted(amounts), (PayMark(pay, "You"),), tuple(amounts))
    for drawing in (
        charts.pay_bands("m", [band], "GBP"),
        charts.asking("a", sorted(amounts), [PayMark(pay, "You"), PayMark(pay, "Target", "target")], "GBP"),
    ):
        for mark in drawing.marks:
            for x in (getattr(mark, "x", 0), getattr(mark, "x1", 0), getattr(mark, "x2", 0)):
                assert -0.01 <= x <= 100.01


@given(AMOUNTS, AMOUNTS)
def test_amounts_that_are_named_are_few_and_hold_all(one, two):
    low, high = sorted((one, two))
    found = round_amounts(low, high)
    assert found[0] <= low
    assert found[-1] >= high
    assert len(found) <= 12


def test_amounts_are_short_in_a_drawing():
    said = [short_money(Decimal(one), "GBP") for one in ("52400", "950", "1250000", "60000")]
    assert said == ["£52.4k", "£950", "£1.25m", "£60k"]
