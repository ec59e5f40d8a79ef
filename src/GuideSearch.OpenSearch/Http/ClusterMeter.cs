using System.Diagnostics.Metrics;
using System.Text.Json;
using GuideSearch.Engines;
using GuideSearch.Indexing;

namespace GuideSearch.OpenSearch.Http;

/// <summary>Measures what is asked of a cluster and what became of it; without a listener it costs next to nothing.</summary>
internal sealed class ClusterMeter : IDisposable
{
    /// <summary>The outcome of a call that a node did not answer, or not in time.</summary>
    public const string NoAnswer = "no-answer";

    private readonly Meter _meter = new(EngineMeter.Name);
    private readonly Histogram<double> _calls;
    private readonly Counter<long> _errors;
    private readonly TimeProvider _clock;

    public ClusterMeter(IReadOnlyList<ClusterNode> nodes, TimeProvider clock)
    {
        _clock = clock;
        _calls = _meter.CreateHistogram<double>(
            "guidesearch.cluster.call.duration", "s", "Time of one call of a node, by node and outcome; a retry is a call.", tags: null,
            new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });
        _errors = _meter.CreateCounter<long>(
            "guidesearch.cluster.errors", "{request}", "Requests that failed for good, whatever was retried, by what was the matter.");
        _meter.CreateObservableGauge(
            "guidesearch.cluster.circuit_open",
            () => nodes.Select(node => new Measurement<int>(node.IsSilent ? 1 : 0, TagOf(node.Address))),
            null, "1 while a node of the settings is passed by because it did not answer.");
    }

    public long Now => _clock.GetTimestamp();

    /// <param name="current">What is the matter with the index of the cluster now.</param>
    public void Watch(Func<IndexFault> current) => _meter.CreateObservableGauge(
        "guidesearch.cluster.state",
        () => Enum.GetValues<IndexFault>().Select(fault =>
            new Measurement<int>(fault == current() ? 1 : 0, new KeyValuePair<string, object?>("state", StateOf(fault)))),
        null, "1 for the state that the index of the cluster is in, 0 for each other one.");

    public static string OutcomeOf(ClusterReply reply) => reply switch
    {
        { Succeeded: true } => "ok",
        { IsPassing: true } => "busy",
        _ => "refused",
    };

    /// <param name="begun">By <see cref="Now"/>.</param>
    public void Asked(Uri node, string outcome, long begun) =>
        _calls.Record(_clock.GetElapsedTime(begun).TotalSeconds, TagOf(node), new("outcome", outcome));

    public void Failed(ClusterFault fault) =>
        _errors.Add(1, new KeyValuePair<string, object?>("fault", JsonNamingPolicy.KebabCaseLower.ConvertName(fault.ToString())));

    public void Dispose() => _meter.Dispose();

    private static KeyValuePair<string, object?> TagOf(Uri node) => new("node", node.Authority);

    private static string StateOf(IndexFault fault) => fault is IndexFault.None ? "sound" : IndexStatus.NameOf(fault);
}
