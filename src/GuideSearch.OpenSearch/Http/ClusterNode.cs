using Polly;
using Polly.CircuitBreaker;

namespace GuideSearch.OpenSearch.Http;

/// <summary>One node of a cluster, with a circuit that opens while it does not answer.</summary>
internal sealed class ClusterNode
{
    /// <summary>After so many failures in a row nobody waits for the node any more.</summary>
    private const int MinFailures = 3;

    private static readonly TimeSpan _break = TimeSpan.FromSeconds(5);
    private readonly CircuitBreakerStateProvider _state = new();
    private readonly ResiliencePipeline<ClusterReply> _circuit;
    private readonly TimeProvider _clock;
    private long _openedAt;

    public ClusterNode(Uri address, TimeProvider clock)
    {
        (Address, _clock) = (address, clock);
        _circuit = new ResiliencePipelineBuilder<ClusterReply> { TimeProvider = clock }
            .AddCircuitBreaker(new()
            {
                FailureRatio = 0.9,
                MinimumThroughput = MinFailures,
                SamplingDuration = 2 * _break,
                BreakDuration = _break,
                StateProvider = _state,
                OnOpened = _ =>
                {
                    _openedAt = clock.GetTimestamp();
                    return default;
                },
                ShouldHandle = new PredicateBuilder<ClusterReply>().Handle<HttpRequestException>().Handle<TimeoutException>(),
            })
            .Build();
    }

    public Uri Address { get; }

    /// <summary>False while its circuit is open, until it is time to try again.</summary>
    public bool IsTrusted =>
        _state.CircuitState is CircuitState.Closed or CircuitState.HalfOpen || _clock.GetElapsedTime(_openedAt) >= _break;

    /// <exception cref="BrokenCircuitException">It did not answer lately.</exception>
    public ValueTask<ClusterReply> AskAsync(
        Func<Uri, CancellationToken, ValueTask<ClusterReply>> ask, CancellationToken cancellationToken) =>
        _circuit.ExecuteAsync(token => ask(Address, token), cancellationToken);
}
