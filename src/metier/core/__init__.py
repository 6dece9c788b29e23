"""The ground floor: plain calculation and formats. No Django, no I/O, no clock; dates are passed in."""
