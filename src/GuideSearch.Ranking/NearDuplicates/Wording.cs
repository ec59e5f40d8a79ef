using GuideSearch.Querying;

namespace GuideSearch.Ranking.NearDuplicates;

/// <summary>One way to put a question, and where it stands so, word for word.</summary>
/// <param name="Shingles">
/// What two wordings are compared by: the words that tell what is asked, and each two of them in a row. Their numbers, without duplicates.
/// </param>
/// <param name="Turns">What turns its meaning: see <see cref="GuideSearch.Querying.QuestionSubject.TurnsIn"/>.</param>
public sealed record Wording(int[] Shingles, QuestionTurns Turns = QuestionTurns.None)
{
    /// <summary>Document numbers, ascending.</summary>
    public List<int> Documents { get; } = [];

    /// <summary>Numbers of the guides they belong to, without duplicates, ascending.</summary>
    public List<int> Guides { get; } = [];

    public void Add(int document, int guide)
    {
        Documents.Add(document);
        if (Guides is not [.., var last] || last != guide)
            Guides.Add(guide);
    }
}
