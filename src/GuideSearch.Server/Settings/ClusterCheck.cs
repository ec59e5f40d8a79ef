namespace GuideSearch.Server.Settings;

/// <summary>Finds what is wrong with the settings of a cluster that is used.</summary>
internal static class ClusterCheck
{
    public static IEnumerable<SettingsFault> FaultsOf(ServerSettings settings)
    {
        if (settings.Engine is not EngineKind.OpenSearch)
            yield break;

        var cluster = settings.Cluster;
        if (cluster.Addresses.Count == 0 || !cluster.Addresses.All(IsAddress))
            yield return new("Cluster.Addresses", "names at least one node, each by scheme and host alone, as https://search-1:9200");
        if (cluster.ApiKey is not null && cluster.Username is not null)
            yield return new("Cluster.ApiKey", "does not stand beside a username");
        if (cluster.Username is null != cluster.Password is null)
            yield return new("Cluster.Password", "stands beside a username");
        if (cluster.CaFile is { } file && !File.Exists(file))
            yield return new("Cluster.CaFile", "names a file that is not there");
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && uri.UserInfo.Length == 0 && uri.AbsolutePath == "/";
}
