namespace GuideSearch.OpenSearch.Tests.Hosting;

/// <summary>The cluster that the tests run against, where there is one.</summary>
internal static class Cluster
{
    /// <summary>Names a node of a cluster that tests may write to, such as <c>http://127.0.0.1:9200</c>.</summary>
    private const string Variable = "GUIDESEARCH_TEST_OPENSEARCH";

    public static Uri? Address { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } address ? new(address) : null;

    /// <summary>Why tests that need one are skipped; null where they run.</summary>
    public static string? WhyNot => Address is null ? $"No cluster to test with: {Variable} names none." : null;
}

/// <summary>A test that needs a cluster.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClusterFactAttribute : FactAttribute
{
    public ClusterFactAttribute() => Skip = Cluster.WhyNot;
}

/// <summary>A table of values that needs a cluster.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClusterTheoryAttribute : TheoryAttribute
{
    public ClusterTheoryAttribute() => Skip = Cluster.WhyNot;
}
