using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Search;

namespace GuideSearch.Serving.Postings;

/// <summary>The postings of a generation, wherever they are: what plans a query, and what scores it.</summary>
internal interface IPostings
{
    /// <summary>N, the number of documents.</summary>
    int Documents { get; }

    TermExpander Expander { get; }

    /// <summary>In how many documents a stem stands, in the question or in the answer, whichever are more.</summary>
    int FrequencyOf(string stem);

    /// <summary>What a query is scored by.</summary>
    /// <param name="others">Documents that may be hits whether they have a word of the query or not.</param>
    GenerationPostings For(QueryPlan plan, SearchRequest request, IReadOnlyCollection<int> others);

    /// <summary>What some terms are scored by, without a query.</summary>
    GenerationPostings For(IReadOnlyList<QueryTerm> terms);

    /// <summary>Empty accumulators, to be returned.</summary>
    Accumulators Rent();

    void Return(Accumulators accumulators);
}
