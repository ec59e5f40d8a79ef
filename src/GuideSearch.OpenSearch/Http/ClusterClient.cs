using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Polly;
using Polly.Retry;

namespace GuideSearch.OpenSearch.Http;

/// <summary>Speaks to a cluster: JSON over HTTP, to any node that answers, again on another one where that may help.</summary>
/// <remarks>Every request may be sent twice: what is not the same twice says so by its version. Safe to call from many threads.</remarks>
internal sealed class ClusterClient : IDisposable
{
    private static readonly TimeSpan _firstDelay = TimeSpan.FromMilliseconds(50);
    private static readonly MediaTypeHeaderValue _json = new("application/json");
    private static readonly MediaTypeHeaderValue _lines = new("application/x-ndjson");

    private readonly ClusterOptions _options;
    private readonly ClusterNode[] _nodes;
    private readonly HttpClient _http;
    private readonly ClusterMeter _meter;
    private readonly ResiliencePipeline<ClusterReply> _retries;
    private volatile string _lastFailure = "none answered lately.";
    private int _next;

    public ClusterClient(ClusterOptions options, TimeProvider clock)
    {
        _options = options;
        _nodes = [.. options.Addresses.Select(address => new ClusterNode(address, clock))];
        _meter = new(_nodes, clock);
        _http = new(HandlerFor(options)) { Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Authorization = CredentialsOf(options);
        var retries = new ResiliencePipelineBuilder<ClusterReply> { TimeProvider = clock };
        if (options.Retries > 0)
            retries.AddRetry(RetriesOf(options));
        _retries = retries.Build();
    }

    /// <summary>Nodes that do not answer, as they are named in the settings.</summary>
    public IReadOnlyList<string> SilentNodes => [.. _nodes.Where(node => node.IsSilent).Select(node => node.Address.Authority)];

    /// <summary>
    /// What a read of documents adds to its address at each try, so that it is not passed on to a node that hangs before the others
    /// notice; empty while every node answers.
    /// </summary>
    public string Preference =>
        SilentNodes.Count > 0 && _nodes.Where(node => node is { IsSilent: false, Id.Length: > 0 }).ToList() is [_, ..] others
            ? $"&preference=_prefer_nodes:{string.Join(',', others.Select(node => node.Id))}"
            : "";

    public ClusterMeter Meter => _meter;

    public void Dispose()
    {
        _http.Dispose();
        _meter.Dispose();
    }

    /// <exception cref="ClusterException">No node answers.</exception>
    public ValueTask<ClusterReply> GetAsync(string path, CancellationToken cancellationToken) =>
        SendAsync(new(HttpMethod.Get, path, null), cancellationToken);

    /// <exception cref="ClusterException">No node answers.</exception>
    public ValueTask<ClusterReply> SendAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken) =>
        SendAsync(new(method, path, body is null ? null : Encoding.UTF8.GetBytes(body.ToJsonString())), cancellationToken);

    /// <summary>Reads documents, by a path that has a query: from nodes that answer, as far as they hold them.</summary>
    /// <exception cref="ClusterException">No node answers.</exception>
    public ValueTask<ClusterReply> ReadAsync(string path, JsonNode body, CancellationToken cancellationToken) =>
        SendAsync(new(HttpMethod.Post, path, Encoding.UTF8.GetBytes(body.ToJsonString())) { IsRead = true }, cancellationToken);

    /// <exception cref="ClusterException">No node answers.</exception>
    public async ValueTask<ClusterReply> SendAsync(ClusterRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var reply = await _retries.ExecuteAsync(
                static (state, token) => state.Client.AskAsync(state.Client.Choose(), state.Request, token),
                (Client: this, Request: request), cancellationToken).ConfigureAwait(false);
            if (!reply.Succeeded && reply.ToException().Fault is not (ClusterFault.Missing or ClusterFault.Conflict) and var fault)
                _meter.Failed(fault);
            return reply;
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException or JsonException)
        {
            _meter.Failed(ClusterFault.Unreachable);
            var nodes = string.Join(", ", _nodes.Select(node => node.Address.Authority));
            throw new ClusterException(ClusterFault.Unreachable, $"No node of the cluster answers ({nodes}): {e.Message}", e);
        }
    }

    /// <summary>Asks nodes that answer how the others name them, once.</summary>
    public async Task LearnNamesAsync(CancellationToken cancellationToken)
    {
        foreach (var node in _nodes.Where(node => node is { Id: null, IsSilent: false }))
        {
            try
            {
                var request = new ClusterRequest(HttpMethod.Get, "_nodes/_local/http?filter_path=nodes.*.name", null);
                var reply = await AskAsync(node, request, cancellationToken).ConfigureAwait(false);
                node.Id = reply is { Succeeded: true, Body: { } body } && body.TryGetProperty("nodes", out var named)
                    ? named.EnumerateObject().First().Name
                    : "";
            }
            catch (Exception e) when (e is HttpRequestException or TimeoutException)
            {
                // The next look asks again.
            }
        }
    }

    /// <summary>One node after the other, but for those that did not answer lately.</summary>
    /// <exception cref="HttpRequestException">None answered lately; says why the last one did not.</exception>
    private ClusterNode Choose()
    {
        var first = (int)((uint)Interlocked.Increment(ref _next) % (uint)_nodes.Length);
        for (var i = 0; i < _nodes.Length; i++)
        {
            if (_nodes[(first + i) % _nodes.Length] is var node && node.TryTake())
                return node;
        }

        throw new HttpRequestException(_lastFailure);
    }

    /// <summary>Asks one node, and notes for the next requests whether it answers.</summary>
    private async ValueTask<ClusterReply> AskAsync(ClusterNode node, ClusterRequest request, CancellationToken cancellationToken)
    {
        var (begun, outcome) = (_meter.Now, ClusterMeter.NoAnswer);
        try
        {
            var reply = await AskAsync(node.Address, request, cancellationToken).ConfigureAwait(false);
            outcome = ClusterMeter.OutcomeOf(reply);
            node.Answered();
            return reply;
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException)
        {
            // A node that waits for another one is no silent node.
            if (e is TimeoutException && await IsThereAsync(node.Address, cancellationToken).ConfigureAwait(false))
                node.Answered();
            else
                node.Failed();
            _lastFailure = e.Message;
            throw;
        }
        finally
        {
            _meter.Asked(node.Address, outcome, begun);
        }
    }

    private async ValueTask<ClusterReply> AskAsync(Uri node, ClusterRequest request, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(request.Method, new Uri(node, request.Path + (request.IsRead ? Preference : "")));
        if (request.Body is { } body)
            message.Content = new ByteArrayContent(body) { Headers = { ContentType = request.IsLines ? _lines : _json } };
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(request.Timeout ?? _options.Request);
        try
        {
            using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, timeout.Token)
                .ConfigureAwait(false);
            var bytes = await response.Content.ReadAsByteArrayAsync(timeout.Token).ConfigureAwait(false);
            var isJson = response.Content.Headers.ContentType?.MediaType == _json.MediaType;
            return new(response.StatusCode, isJson && bytes.Length > 0 ? JsonElement.Parse(bytes) : null);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{node.Authority} did not answer in time.", e);
        }
        catch (IOException e)
        {
            throw new HttpRequestException($"{node.Authority} broke off: {e.Message}", e);
        }
    }

    /// <summary>Whether a node answers what it can answer by itself.</summary>
    private async ValueTask<bool> IsThereAsync(Uri node, CancellationToken cancellationToken)
    {
        try
        {
            return (await AskAsync(node, new(HttpMethod.Get, "", null) { Timeout = _options.Connect }, cancellationToken)
                .ConfigureAwait(false)).Succeeded;
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException)
        {
            return false;
        }
    }

    private static RetryStrategyOptions<ClusterReply> RetriesOf(ClusterOptions options) => new()
    {
        MaxRetryAttempts = options.Retries,
        Delay = _firstDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = new PredicateBuilder<ClusterReply>()
            .Handle<HttpRequestException>().Handle<TimeoutException>()
            .HandleResult(reply => reply.IsPassing),
    };

    private static SocketsHttpHandler HandlerFor(ClusterOptions options) => new()
    {
        ConnectTimeout = options.Connect,
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        SslOptions = options.CaFile is { } file ? TrustOnly(file) : new(),
    };

    private static SslClientAuthenticationOptions TrustOnly(string caFile)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(caFile);
        return new() { CertificateChainPolicy = policy };
    }

    private static AuthenticationHeaderValue? CredentialsOf(ClusterOptions options) => options switch
    {
        { ApiKey: { } key } => new("ApiKey", key),
        { Username: { } name } => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{options.Password}"))),
        _ => null,
    };
}
