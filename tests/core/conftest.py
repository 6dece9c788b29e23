"""What every test of core begins with, where it runs alone with nothing installed."""

from unhurried import take_time

take_time()
