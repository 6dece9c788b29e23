"""Charts as geometry: typed facts in, a Drawing of plain marks out."""

from metier.core.charts.asks import AskedYear, asked_by_year
from metier.core.charts.balance import balance
from metier.core.charts.bands import PayBand, PayMark, asking, pay_bands
from metier.core.charts.capacity import CapacityWeek, capacity
from metier.core.charts.chains import CoveredRow, Step, chain, coverage_chart
from metier.core.charts.drawing import Dot, Drawing, Glyph, Line, Link, Mark, Rect, Text
from metier.core.charts.fit import FitOn, fit_course
from metier.core.charts.forecast import Prospect, forecast_axis, forecast_bar, forecast_span
from metier.core.charts.hours import HoursWeek, Series, hours
from metier.core.charts.lanes import Lane, LaneBar, Stage, WinsOn, career, years
from metier.core.charts.levels import level
from metier.core.charts.lifeline import Moment, lifeline
from metier.core.charts.pay_history import PayStep, pay_history
from metier.core.charts.progress import Course, ProgressOn, progress
from metier.core.charts.quarters import QuarterRow, quarters
from metier.core.charts.ranks import RankingOn, ranks
from metier.core.charts.small import bar, cells, dots, planned_actual, spark
from metier.core.charts.table import Column, FigureTable
from metier.core.charts.timeline import TimelineGoal, TimelineTask, timeline
from metier.core.charts.tones import tone

__all__ = [
    "AskedYear",
    "CapacityWeek",
    "CoveredRow",
    "Column",
    "Course",
    "Dot",
    "Drawing",
    "FigureTable",
    "FitOn",
    "Glyph",
    "HoursWeek",
    "Lane",
    "LaneBar",
    "Line",
    "Link",
    "Mark",
    "Moment",
    "PayBand",
    "PayMark",
    "PayStep",
    "ProgressOn",
    "Prospect",
    "QuarterRow",
    "RankingOn",
    "Rect",
    "Series",
    "Stage",
    "Step",
    "Text",
    "TimelineGoal",
    "TimelineTask",
    "WinsOn",
    "asked_by_year",
    "asking",
    "balance",
    "bar",
    "capacity",
    "career",
    "cells",
    "chain",
    "coverage_chart",
    "dots",
    "fit_course",
    "forecast_axis",
    "forecast_bar",
    "forecast_span",
    "hours",
    "level",
    "lifeline",
    "pay_bands",
    "pay_history",
    "planned_actual",
    "progress",
    "quarters",
    "ranks",
    "spark",
    "timeline",
    "tone",
    "years",
]
