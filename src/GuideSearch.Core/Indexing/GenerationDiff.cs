namespace GuideSearch.Indexing;

/// <summary>Compares two generations as they stand.</summary>
public static class GenerationDiff
{
    public static async Task<QuestionDiff> BetweenAsync(
        IGenerationReader before, IGenerationReader after, CancellationToken cancellationToken)
    {
        var today = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var slug in before.Documents.Select(d => d.Id.Guide).Distinct())
        {
            if (await after.Searcher.FindGuideAsync(slug, cancellationToken) is { } found)
                today.Add(slug, found.Guide.Slug);
        }

        return QuestionDiff.Between(before.Documents, after.Documents, today);
    }
}
