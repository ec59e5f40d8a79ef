using GuideSearch.Facets;

namespace GuideSearch.Server.Pages.Embedding;

/// <summary>What a site copies to embed the search.</summary>
/// <param name="Service">Public address of this service, without a slash at its end; null where the settings name none.</param>
/// <param name="Hash">Names the script of this version in its immutable address.</param>
/// <param name="Integrity">What the pinned tag says of that script.</param>
/// <param name="Origins">How many other sites the service lets in; null for all.</param>
/// <param name="Facets">Those that a widget may offer.</param>
public sealed record EmbedView(string? Service, string Hash, string Integrity, int? Origins, IReadOnlyList<FacetDefinition> Facets)
{
    /// <summary>Stands for the address that the settings do not tell.</summary>
    private const string Example = "https://search.example";

    private string Root => Service ?? Example;

    /// <summary>The tags that follow this service, with a form for browsers without scripts.</summary>
    public string Tags => $"""
        <script type="module" src="{Root}/embed/v1/guide-search.js"></script>
        <guide-search endpoint="{Root}">
          <form action="{Root}/search"><input name="q" aria-label="Search interview questions"><button>Search</button></form>
        </guide-search>
        """;

    /// <summary>The element as the page first shows it.</summary>
    public string Tag => $"""
        <guide-search endpoint="{Root}"
          mode="inline"
          per-page="4"
          facets="section"></guide-search>
        """;

    /// <summary>The script tag that only ever loads the script of this version.</summary>
    public string Pinned => $"""
        <script type="module" crossorigin src="{Root}/embed/{Hash}/guide-search.js"
          integrity="{Integrity}"></script>
        """;

    public string Policy => $"script-src {Root}; connect-src {Root}";

    public string Client => $$"""
        import { GuideSearchClient } from '{{Root}}/embed/v1/guide-search.js';

        const client = new GuideSearchClient({ endpoint: '{{Root}}' });
        const answer = await client.find({ q: 'regularization', size: 5, facets: 'none' });
        """;
}
