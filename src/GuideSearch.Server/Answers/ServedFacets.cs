using GuideSearch.Facets;
using GuideSearch.Indexing;
using GuideSearch.Server.Settings;

namespace GuideSearch.Server.Answers;

/// <summary>The facets of the service: those of the open generation, and those of the settings before there is one.</summary>
internal sealed class ServedFacets(IQuestionIndex index, ServerSettings settings)
{
    private readonly FacetSet _declared = FacetSet.Create(FacetSettings.DeclarationsOf(settings.Facets));

    private volatile Known? _known;

    public FacetSet Current => In(index.Status.Open);

    /// <param name="open">The open generation; null where there is none.</param>
    public FacetSet In(Generation? open) => open is null ? _declared : Of(open);

    /// <summary>Made once for a generation.</summary>
    private FacetSet Of(Generation open)
    {
        if (_known is { } known && known.Generation == open.Id)
            return known.Facets;

        var facets = FacetSet.Create(open.Facets);
        _known = new(open.Id, facets);
        return facets;
    }

    private sealed record Known(string Generation, FacetSet Facets);
}
