using BenchmarkDotNet.Running;
using GuideSearch.Benchmarks;

// `latency [questions]` prints percentiles of single searches; anything else goes to BenchmarkDotNet (`--filter '*'` runs all).
if (args is ["latency", .. var sizes])
    await LatencyReport.PrintAsync(sizes is [var size] ? int.Parse(size, System.Globalization.CultureInfo.InvariantCulture) : 100_000);
else
    BenchmarkSwitcher.FromAssembly(typeof(LatencyReport).Assembly).Run(args);
