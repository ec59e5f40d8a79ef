namespace GuideSearch.Guides;

/// <summary>
/// Keeps saved addresses with their answers where a guide words several questions alike: who comes first in the file has the address of the
/// words, and another may come first by tomorrow.
/// </summary>
internal static class KeptAddresses
{
    /// <summary>The guides, in which each such question has the address under which its answer is live.</summary>
    /// <param name="today">The slug of today for each earlier slug of a guide.</param>
    /// <param name="live">Every document of the live generation.</param>
    public static IReadOnlyList<Guide> Keep(
        IReadOnlyList<Guide> guides, IReadOnlyDictionary<string, string> today, IEnumerable<Question> live)
    {
        var families = live.ToLookup(
            question => new QuestionId(today.GetValueOrDefault(question.Id.Guide, question.Id.Guide), WordsOf(question)),
            question => (question.Id.Slug, question.Answer, Renamed: today.ContainsKey(question.Id.Guide)));
        return [.. guides.Select(guide => Keep(guide, families))];
    }

    private static Guide Keep(Guide guide, ILookup<QuestionId, (string Slug, string Answer, bool Renamed)> families)
    {
        var addresses = new Dictionary<Question, string>(ReferenceEqualityComparer.Instance);
        foreach (var twins in guide.Documents.GroupBy(WordsOf))
        {
            var before = families[new(guide.Slug, twins.Key)].OrderBy(each => each.Renamed)
                .Select(each => (each.Slug, each.Answer)).ToList();
            if (twins.Count() > 1 || before.Count > 1 || before.Exists(each => each.Slug != twins.Key))
                Share(twins.Key, [.. twins], before, addresses);
        }

        return addresses.Count == 0 ? guide : guide with { Documents = [.. guide.Documents.Select(Readdressed)] };

        Question Readdressed(Question document) =>
            addresses.TryGetValue(document, out var slug) ? document with { Id = document.Id with { Slug = slug } } : document;
    }

    /// <summary>
    /// Who is live under an address keeps it. The address of the words goes to the first of the others, unless it led to an answer that is
    /// gone while twins of it stayed.
    /// </summary>
    private static void Share(
        string words, List<Question> twins, List<(string Slug, string Answer)> before, Dictionary<Question, string> addresses)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (slug, answer) in before)
        {
            // Guides that became one may each bring the same address: the first that is live under it keeps it.
            if (!taken.Contains(slug) && twins.Find(twin => twin.Answer == answer && !addresses.ContainsKey(twin)) is { } same)
            {
                addresses.Add(same, slug);
                taken.Add(slug);
            }
        }

        var wordsAreFree = !taken.Contains(words) && (before.Count == 0 || before.Exists(each => each.Slug == words));
        foreach (var twin in twins.Where(twin => !addresses.ContainsKey(twin)))
        {
            var slug = wordsAreFree ? words : TwinAddress.Create(words, twin.Answer);
            while (!taken.Add(slug))
                slug = TwinAddress.Create(slug, twin.Answer);
            addresses.Add(twin, slug);
            wordsAreFree = false;
        }
    }

    private static string WordsOf(Question question) => TwinAddress.WordsOf(question.Id.Slug, question.Answer);
}
