import statistics
from fractions import Fraction

for data in ([1, 2, 4, 4, 5.5, 7, 9], [1, 2, 3, 4], [0.1, 0.2, 0.3], [Fraction(1, 3), Fraction(2, 3)]):
    print([getattr(statistics, name)(data) for name in ("stdev", "pstdev", "variance", "pvariance", "quantiles")])
print(statistics.quantiles(range(11), n=10), statistics.quantiles([1, 2, 3], method="inclusive"))
for name in ("stdev", "variance", "pstdev", "quantiles"):
    try:
        print(getattr(statistics, name)([5]))
    except statistics.StatisticsError as error:
        print(error)
