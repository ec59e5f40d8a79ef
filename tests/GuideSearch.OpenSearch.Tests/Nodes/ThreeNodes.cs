using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using GuideSearch.OpenSearch.Tests.Hosting;
using GuideSearch.Testing;

namespace GuideSearch.OpenSearch.Tests.Nodes;

/// <summary>
/// A cluster of three nodes for tests that break it, started by a script: <c>start FOLDER --nodes 3 --port PORT</c>, where each node
/// listens on a port of its own from PORT on; <c>kill</c>, <c>pause</c>, <c>resume</c> and <c>restart FOLDER NUMBER</c>; and
/// <c>stop FOLDER</c>.
/// </summary>
[CollectionDefinition(Name)]
public sealed class ThreeNodes : IDisposable, ICollectionFixture<ThreeNodes>
{
    public const string Name = "three nodes";

    /// <summary>The trait of these tests, <c>Run=Cluster3</c>.</summary>
    public const string Run = "Cluster3";

    private const string Variable = "GUIDESEARCH_TEST_OPENSEARCH_SCRIPT";
    private const int Count = 3;

    /// <summary>Nodes speak to each other on ports this far above those that they answer on.</summary>
    private const int TransportOffset = 100;

    private static readonly string? _script = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } script ? script : null;
    private readonly TemporaryFolder _folder = new();
    private readonly int _port;

    public ThreeNodes()
    {
        if (_script is null)
            return;

        _port = FreePorts();
        Do("start", "--nodes", "3", "--port", _port.ToString(CultureInfo.InvariantCulture), "--heap", "384", "--wait", "240");
    }

    /// <summary>Why tests that need three nodes are skipped; null where they run.</summary>
    public static string? WhyNot => _script is null ? $"No three nodes to break: {Variable} names no script." : null;

    internal IReadOnlyList<Uri> Addresses => [.. Enumerable.Range(_port, Count).Select(port => new Uri($"http://127.0.0.1:{port}"))];

    /// <summary>An index that tells soon what is the matter.</summary>
    /// <param name="patient">Where nothing is broken, a busy machine is no fault.</param>
    internal ClusterIndex Create(int replicas, bool patient = false) => new(options => options with
    {
        Addresses = Addresses,
        Replicas = replicas,
        Shards = Count,
        Request = TimeSpan.FromSeconds(patient ? 30 : 3),
        Connect = TimeSpan.FromSeconds(1),
    });

    /// <param name="verb">What is done to the node.</param>
    /// <param name="node">From 1 to 3.</param>
    public void Do(string verb, int node) => Do(verb, node.ToString(CultureInfo.InvariantCulture));

    public void Dispose()
    {
        if (_script is not null)
            Do("stop");
        _folder.Dispose();
    }

    private void Do(string verb, params string[] arguments)
    {
        using var script = Process.Start(new ProcessStartInfo(_script!, [verb, _folder.Path, .. arguments])
        {
            RedirectStandardOutput = true,
        })!;
        script.WaitForExit();
        Assert.Equal(0, script.ExitCode);
    }

    private static int FreePorts() => Enumerable.Range(0, 50).Select(i => 24_000 + (i * Count)).First(first =>
        Enumerable.Range(first, Count).All(port => IsFree(port) && IsFree(port + TransportOffset)));

    private static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

/// <summary>A test that needs three nodes.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ThreeNodesFactAttribute : FactAttribute
{
    public ThreeNodesFactAttribute() => Skip = ThreeNodes.WhyNot;
}

/// <summary>A table of values that needs three nodes.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ThreeNodesTheoryAttribute : TheoryAttribute
{
    public ThreeNodesTheoryAttribute() => Skip = ThreeNodes.WhyNot;
}
