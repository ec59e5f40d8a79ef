using GuideSearch.Diagnostics;
using GuideSearch.Guides;

namespace GuideSearch.Ranking.NearDuplicates;

/// <summary>Questions that guides ask in nearly the same words, as a build would gather them into one.</summary>
public static class NearDuplicateCheck
{
    /// <summary>Hints, for what many guides ask is likely to come: only the author knows whether one answer is too many.</summary>
    /// <param name="guides">In the order of their slugs.</param>
    /// <returns>One for each question but the first of those that are the same.</returns>
    public static IEnumerable<Diagnostic> HintsFor(IReadOnlyList<Guide> guides)
    {
        var clustering = new QuestionClustering();
        foreach (var guide in guides)
            clustering.Add(guide);

        var documents = guides.SelectMany(guide => guide.Documents).ToList();
        return clustering.Clusters()
            .SelectMany(members => members.Skip(1).Select(member => Hint(documents[member], documents[members[0]])));
    }

    private static Diagnostic Hint(Question question, Question first) => new(
        DiagnosticCodes.NearDuplicate, Severity.Hint, question.Source,
        $"{first.Source} asks nearly the same, \"{first.Prompt}\"; see that the answers agree, or keep one.");
}
