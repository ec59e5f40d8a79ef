namespace GuideSearch.Server.Settings;

/// <summary>Which other sites may read the API from a browser.</summary>
public sealed class CorsSettings
{
    /// <summary>Exact origins such as <c>https://example.org</c>, or <c>*</c> alone for all. Default empty: same origin only.</summary>
    public IList<string> Origins { get; set; } = [];
}
