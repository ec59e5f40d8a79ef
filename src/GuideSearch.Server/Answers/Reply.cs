using GuideSearch.QueryLogs;

namespace GuideSearch.Server.Answers;

/// <summary>What a route answers, before it is written.</summary>
/// <param name="Generation">The generation that answered; null for an answer that depends on none.</param>
/// <param name="Storable">Whether the generation always answers the request so: then it has an ETag and may be kept.</param>
internal readonly record struct Reply<T>(T Body, string? Generation, bool Storable = true)
{
    /// <summary>Where the thing asked for stands now; null where it stands here.</summary>
    public string? MovedTo { get; init; }

    /// <summary>What the query log keeps of it; null for nothing.</summary>
    public LoggedQuery? Searched { get; init; }

    /// <summary>The same with another body, such as its bytes.</summary>
    public Reply<TOther> With<TOther>(TOther body) => new(body, Generation, Storable) { MovedTo = MovedTo, Searched = Searched };
}
