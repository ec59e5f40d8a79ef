using System.Collections.Concurrent;
using GuideSearch.Core.Ranking;
using GuideSearch.Facets;
using GuideSearch.Querying;
using GuideSearch.Ranking.Embeddings;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Ranking.Statistics;
using GuideSearch.Ranking.Terms;
using GuideSearch.Synonyms;

namespace GuideSearch.Serving.Postings;

/// <summary>What the formula reads of a whole generation beside its postings; made once, shared by all searches.</summary>
internal sealed class GenerationFacts
{
    // Free for whoever comes next. No bags: those keep their items with threads, and from them they are reached, for ever.
    private readonly ConcurrentStack<Accumulators> _accumulators = new();
    private readonly ConcurrentStack<ScorerSpace> _scorerSpaces = new();

    public int Documents => Turns.Length;

    public required TermDictionary Dictionary { get; init; }

    public required TermExpander Expander { get; init; }

    public required DocumentEmbeddings Embeddings { get; init; }

    public required GuideRoles Roles { get; init; }

    public required FieldWeights Weights { get; init; }

    /// <summary>The words of prompts and their neighbors in meaning; made when a query first asks for them.</summary>
    public required Lazy<WordNeighbors> Neighbors { get; init; }

    public required SectionPostings Sections { get; init; }

    public required GuideMap Guides { get; init; }

    /// <summary>What turns the question of each document.</summary>
    public required QuestionTurns[] Turns { get; init; }

    public required RankingOptions Options { get; init; }

    /// <param name="occurrences">Numbers of the whole generation are read of it, and no postings.</param>
    /// <param name="dictionary">Of the same documents.</param>
    /// <param name="embeddings">Of the same documents.</param>
    public static GenerationFacts Create(
        IOccurrences occurrences,
        TermDictionary dictionary,
        QuestionTurns[] turns,
        SynonymSet synonyms,
        sbyte[] embeddings,
        DocumentColumns columns,
        RankingOptions options) => new()
        {
            Dictionary = dictionary,
            Expander = new(dictionary, new(synonyms), options),
            Embeddings = new(embeddings, new(dictionary, occurrences.Documents)),
            Roles = new(columns.Guides.Summaries, options),
            Weights = FieldWeights.Create(occurrences, options),
            Neighbors = new(() => new(dictionary.WordsInPrompts)),
            Sections = new(columns.Facets.ColumnOf(FacetNames.Section), options),
            Guides = columns.Guides,
            Turns = turns,
            Options = options,
        };

    /// <summary>Empty accumulators, to be returned.</summary>
    public Accumulators Rent() => _accumulators.TryPop(out var accumulators) ? accumulators : new(Documents);

    public void Return(Accumulators accumulators)
    {
        accumulators.Clear();
        _accumulators.Push(accumulators);
    }

    /// <summary>Space for one scorer, to be returned when it has scored.</summary>
    public ScorerSpace RentScorerSpace() => _scorerSpaces.TryPop(out var space) ? space : new(Documents);

    public void Return(ScorerSpace space) => _scorerSpaces.Push(space);
}
