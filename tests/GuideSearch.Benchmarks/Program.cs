using BenchmarkDotNet.Running;
using GuideSearch.Benchmarks;
using GuideSearch.Benchmarks.Load;
using GuideSearch.Benchmarks.Words;

// `latency [questions]` prints percentiles of single searches; `rebuild [guides] [inside]` serves searches while another process, which is
// `build`, or the service itself rebuilds the index; `rebuilds [seconds]` beside one build after another, and changes of generation; `peers
// [count]` beside slow clients; `requests [count]` asks millions of times; `key [attempts]` times right and wrong keys of operators; `corpus`
// writes a folder of guides of any size; `load` serves one and drives it beside others (`bare` is one of them); `leaveout` holds settings of
// the ranking against those in force; `words` makes the vectors of words; anything else goes to BenchmarkDotNet (`--filter '*'` runs all).
if (args is ["corpus", .. var options])
    return CorpusCommand.Run(options);
if (args is ["load", .. var wanted])
    return await LoadCommand.RunAsync(wanted);
if (args is ["leaveout", .. var candidates])
    return await LeaveOutCommand.RunAsync(candidates);
if (args is ["words", .. var sources])
    return WordsCommand.Run(sources);
if (args is ["peers", .. var peers])
    await SlowPeersLoad.PrintAsync(peers is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 200);
else if (args is ["rebuilds", .. var seconds])
    await RepeatedRebuilds.PrintAsync(seconds is [var duration] ? int.Parse(duration, System.Globalization.CultureInfo.InvariantCulture) : 60);
else if (args is ["requests", .. var requests])
    await ManyRequests.PrintAsync(requests is [var times] ? long.Parse(times, System.Globalization.CultureInfo.InvariantCulture) : 10_000_000);
else if (args is ["key", .. var attempts])
    await KeyTiming.PrintAsync(attempts is [var tries] ? int.Parse(tries, System.Globalization.CultureInfo.InvariantCulture) : 100_000);
else if (args is ["bare"])
    await BareEndpoint.RunAsync();
else if (args is ["latency", .. var sizes])
    await LatencyReport.PrintAsync(sizes is [var size] ? int.Parse(size, System.Globalization.CultureInfo.InvariantCulture) : 100_000);
else if (args is ["rebuild", .. var guides])
    await LoadedRebuild.PrintAsync(
        guides is [var number, ..] ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) : 10_000,
        inside: guides is [.., "inside"]);
else if (args is ["build", var content, var index])
    LoadedRebuild.Build(content, index);
else
    BenchmarkSwitcher.FromAssembly(typeof(LatencyReport).Assembly).Run(args);
return 0;
