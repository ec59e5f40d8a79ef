using GuideSearch.Guides;

namespace GuideSearch.Evaluation;

/// <summary>Judged documents that an index does not hold: judgments that are out of date, and figures that are too low for it.</summary>
public static class MissingDocuments
{
    /// <summary>Documents that are named in a sentence; more are counted.</summary>
    private const int MaxListed = 5;

    /// <param name="indexed">All documents of the index; read only where a judged document was not found by a query.</param>
    /// <returns>Names as in the judgments, in ordinal order.</returns>
    public static IReadOnlyList<string> Find(EvaluationReport report, IEnumerable<Question> indexed)
    {
        var missing = report.Scores.SelectMany(s => s.Query.Grades.Keys).ToHashSet(StringComparer.OrdinalIgnoreCase);
        missing.ExceptWith(report.Scores.SelectMany(s => s.Hits).SelectMany(h => DocumentName.AllOf(h.Hit.Id, h.Hit.Source)));
        if (missing.Count == 0)
            return [];

        foreach (var document in indexed)
            missing.ExceptWith(DocumentName.AllOf(document.Id, document.Source));
        return [.. missing.Order(StringComparer.Ordinal)];
    }

    /// <summary>Names some of them; null where there are none.</summary>
    public static string? Sentence(IReadOnlyList<string> missing) => missing.Count switch
    {
        0 => null,
        1 => $"1 judged document is not in the index: {missing[0]}",
        <= MaxListed => $"{missing.Count} judged documents are not in the index: {string.Join(", ", missing)}",
        _ => $"{missing.Count} judged documents are not in the index: {string.Join(", ", missing.Take(MaxListed))} "
            + $"and {missing.Count - MaxListed} more",
    };
}
