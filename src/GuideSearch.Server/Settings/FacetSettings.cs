using GuideSearch.Facets;
using GuideSearch.Indexing;

namespace GuideSearch.Server.Settings;

/// <summary>What an operator says of a facet of their own.</summary>
public sealed record FacetSettings
{
    /// <summary>The name as people read it. Default: the key itself, with a capital letter.</summary>
    public string? Label { get; init; }

    /// <summary>The order in which values are listed. Default empty: the most frequent first.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>Settings by front-matter key, as the index keeps them.</summary>
    public static IReadOnlyList<FacetDeclaration> DeclarationsOf(IEnumerable<KeyValuePair<string, FacetSettings>> facets) =>
        [.. facets.Select(f => new FacetDeclaration(f.Key, f.Value.Label ?? LabelFor(f.Key), f.Value.Order))];

    /// <summary>Says that a generation was built for other facets than the settings declare; null where it was not.</summary>
    public static string? NoticeOf(ServerSettings settings, Generation open)
    {
        var (wanted, has) = (FacetSet.Create(DeclarationsOf(settings.Facets)), FacetSet.Create(open.Facets));
        return wanted.Equals(has)
            ? null
            : $"The settings declare the facets {NamesOf(wanted)}, the index was built with {NamesOf(has)}, and those are served; "
                + "the next build brings the ones of the settings.";
    }

    private static string NamesOf(FacetSet facets) =>
        facets.Declared.Count == 0 ? "(none)" : string.Join(", ", facets.Declared.Select(facet => facet.Name));

    private static string LabelFor(string key)
    {
        var words = key.Replace('-', ' ').Replace('_', ' ');
        return words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
