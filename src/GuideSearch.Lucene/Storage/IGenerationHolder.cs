using GuideSearch.Search;

namespace GuideSearch.Lucene.Storage;

/// <summary>Lends out the generation that answers.</summary>
internal interface IGenerationHolder
{
    /// <summary>Keeps the generation open until the lease is disposed.</summary>
    /// <exception cref="SearchException"><see cref="SearchError.NoIndex"/> or <see cref="SearchError.SchemaMismatch"/>.</exception>
    GenerationLease Acquire();

    /// <summary>Says that a search failed in a way that a damaged file would explain.</summary>
    void Doubt();
}
