import statistics

data = [1, 2, 4, 4, 5.5, 7, 9]
for name in ("mean", "fmean", "median", "median_low", "median_high", "mode", "multimode", "geometric_mean", "harmonic_mean", "median_grouped"):
    function = getattr(statistics, name)
    print(name, function(data), function([1, 2, 3, 4]), function([5]))
    try:
        print(function([]))
    except statistics.StatisticsError as error:
        print(error)
print(statistics.mean([True, False]), statistics.fmean([1, 2], [3, 1]), statistics.mode("abcab"), statistics.multimode("aabbc"))
