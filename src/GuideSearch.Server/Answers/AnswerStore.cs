using GuideSearch.Indexing;
using GuideSearch.Server.Parameters;

namespace GuideSearch.Server.Answers;

/// <summary>What a route needs to know whether it, or its client, has an answer already.</summary>
internal sealed record AnswerStore(IQuestionIndex Index, AnswerCache Cache, EntityTags Tags, ServedFacets Facets)
{
    /// <summary>Whether a request was read with the facets that answer now: if not, another generation was published meanwhile.</summary>
    public bool IsReadAsServed(ParameterReading reading) => reading.Facets.Equals(Facets.Current);
}
