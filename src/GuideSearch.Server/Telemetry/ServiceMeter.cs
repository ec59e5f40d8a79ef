using System.Diagnostics.Metrics;
using GuideSearch.Indexing;
using GuideSearch.QueryLogs;

namespace GuideSearch.Server.Telemetry;

/// <summary>What the service measures of itself; without a listener it costs next to nothing.</summary>
internal sealed class ServiceMeter
{
    public const string Name = "GuideSearch";

    private readonly Histogram<double> _searches;
    private readonly Histogram<double> _builds;

    public ServiceMeter(
        IMeterFactory meters, IQuestionIndex index, IQuestionIndexer indexer, TimeProvider clock, ILossCount queryLog, IKeptCount answers)
    {
        var meter = meters.Create(Name);
        _searches = meter.CreateHistogram<double>(
            "guidesearch.search.duration", "s", "Time to answer a search by words, kept answers included.", tags: null,
            new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1] });
        _builds = meter.CreateHistogram<double>(
            "guidesearch.build.duration", "s", "Time of a rebuild by this service.", tags: null,
            new() { HistogramBucketBoundaries = [0.1, 0.5, 1, 5, 15, 60, 300] });
        meter.CreateObservableCounter(
            "guidesearch.query_log.dropped", () => queryLog.Dropped, "{search}", "Searches missing in the query log.");
        meter.CreateObservableCounter(
            "guidesearch.answers.hits", () => answers.Hits, "{request}", "Requests that a kept answer was found for.");
        meter.CreateObservableCounter(
            "guidesearch.answers.misses", () => answers.Misses, "{request}", "Requests that had to be worked out.");
        meter.CreateObservableGauge(
            "guidesearch.index.questions", () => index.Status.Open?.Questions ?? 0, "{question}", "Questions that are served.");
        meter.CreateObservableGauge(
            "guidesearch.index.age", () => AgeOf(index.Status.Open, clock), "s", "Time since the generation was built that is served.");
        meter.CreateObservableGauge(
            "guidesearch.build.info",
            () => new Measurement<int>(1, new("version", ServiceVersion.Text), new("schema", indexer.SchemaStamp)),
            null, "1, with the version of the program and the schema of the indexes that it reads.");
        meter.CreateObservableGauge(
            "guidesearch.index.degraded", () => index.Status.Degraded ? 1 : 0, null,
            "1 while an older generation answers than should, or the cluster is not whole.");
    }

    public void Searched(LoggedQuery query, TimeSpan time) =>
        _searches.Record(time.TotalSeconds, new KeyValuePair<string, object?>("outcome", OutcomeOf(query)));

    /// <param name="outcome">How it ended, in small letters.</param>
    public void Built(string outcome, TimeSpan time) =>
        _builds.Record(time.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>No measurement where nothing is served: an age of 0 would look like a fresh index.</summary>
    private static IEnumerable<Measurement<double>> AgeOf(Generation? open, TimeProvider clock) =>
        open is null ? [] : [new((clock.GetUtcNow() - open.BuiltAt).TotalSeconds)];

    public static string OutcomeOf(LoggedQuery query) => query.Questions switch
    {
        null => "timed-out",
        0 => "none",
        _ => "found",
    };
}
