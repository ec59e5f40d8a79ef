using GuideSearch.Guides;
using GuideSearch.Querying;
using GuideSearch.Ranking.Embeddings;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Statistics;

namespace GuideSearch.Ranking.Scoring;

/// <summary>What the formula reads of a generation, whatever engine holds it.</summary>
/// <remarks>Documents are numbered from 0 on, without gaps. Safe to call from many threads.</remarks>
public interface IRankingSource
{
    /// <summary>N, the number of documents.</summary>
    int Documents { get; }

    DocumentEmbeddings Embeddings { get; }

    GuideRoles Roles { get; }

    ScoredPostings PostingsOf(QueryTerm term);

    ScoredPostings PostingsOf(QueryPhrase phrase);

    /// <summary>Where two stems stand together.</summary>
    /// <param name="joined">The stem of both written together; null where no document has that.</param>
    ScoredPostings PostingsOfPair(string first, string second, string? joined);

    /// <summary>Prompts with a word close to this one; impact 1 stands for the same.</summary>
    ScoredPostings NeighborsOf(QueryTerm term);

    ScoredPostings ExcludedBy(QueryTerm term);

    /// <summary>Number of the guide that a document belongs to, as <see cref="Roles"/> numbers them.</summary>
    int GuideOf(int document);

    /// <summary>What turns the question of a document.</summary>
    QuestionTurns TurnsOf(int document);

    /// <summary>Whether a document stands in a section of this type.</summary>
    Func<int, bool> InSection(SectionType type);

    /// <summary>Where a term and its substitutes occur; slow, for explanations.</summary>
    IReadOnlyList<FoundGroup> GroupsOf(QueryTerm term);

    /// <summary>The weighted occurrences of a group in each field of one document; slow, for explanations.</summary>
    IReadOnlyList<(TextField Field, double Occurrences)> FieldsOf(VariantGroup group, int document);
}
