import statistics as st

x, y = [1, 2, 3, 4], [2, 4, 7, 9]
print(st.correlation(x, y), st.covariance(x, y), st.linear_regression(x, y), st.correlation(x, [1, 3, 2, 9], method="ranked"))
slope, intercept = st.linear_regression(x, y)
print(round(slope, 3), round(intercept, 3))
normal = st.NormalDist(100, 15)
print(normal, normal.cdf(115), normal.zscore(130), normal + 5, normal * 2, normal.variance, st.NormalDist.from_samples([1, 2, 3]))
for attempt in (lambda: st.correlation([1, 1], [1, 2]), lambda: st.covariance([1], [2]), lambda: st.linear_regression([1, 2], [1])):
    try:
        attempt()
    except st.StatisticsError as error:
        print(error)
