using System.Text.RegularExpressions;

namespace GuideSearch.Guides;

/// <summary>
/// Keeps saved addresses with their answers where a guide words several questions alike: who comes first in the file has the address of the
/// words, and another may come first by tomorrow.
/// </summary>
internal static partial class KeptAddresses
{
    /// <summary>Of answers less alike, one is not the other after an edit.</summary>
    private const double MinLikeness = 0.5;

    /// <summary>Answers of one wording that are compared with each other: a bound for guides that ask a thousand times the same.</summary>
    private const int MaxCompared = 100;

    /// <summary>The guides, in which each such question has the address under which its answer is live.</summary>
    /// <param name="today">The slug of today for each earlier slug of a guide.</param>
    /// <param name="live">Every document of the live generation.</param>
    public static IReadOnlyList<Guide> Keep(
        IReadOnlyList<Guide> guides, IReadOnlyDictionary<string, string> today, IEnumerable<Question> live)
    {
        var families = live.SelectMany(question => FamiliesOf(question).Select(words => (Words: words, Question: question))).ToLookup(
            each => new QuestionId(today.GetValueOrDefault(each.Question.Id.Guide, each.Question.Id.Guide), each.Words),
            each => new Lived(each.Question, Renamed: today.ContainsKey(each.Question.Id.Guide)));
        return [.. guides.Select(guide => Keep(guide, families))];
    }

    private static Guide Keep(Guide guide, ILookup<QuestionId, Lived> families)
    {
        var addresses = new Dictionary<Question, string>(ReferenceEqualityComparer.Instance);
        var groups = guide.Documents.ToLookup(WordsOf);
        foreach (var twins in groups)
        {
            var before = families[new(guide.Slug, twins.Key)]
                .Where(each => each.Slug == twins.Key || (!groups.Contains(each.Slug) && SameWords(each.Prompt, twins.First().Prompt)))
                .OrderBy(each => each.Renamed).ToList();
            if (twins.Count() > 1 || before.Count > 1 || before.Exists(each => each.Slug != twins.Key))
                Share(twins.Key, [.. twins], before, addresses);
        }

        return addresses.Count == 0 ? guide : guide with { Documents = [.. guide.Documents.Select(Readdressed)] };

        Question Readdressed(Question document) =>
            addresses.TryGetValue(document, out var slug) ? document with { Id = document.Id with { Slug = slug } } : document;
    }

    /// <summary>
    /// Who is live under an address keeps it, and so does whose answer was edited: the most alike first. The address of the words goes to
    /// the most alike of the others, unless it led to an answer that is gone while twins of it stayed.
    /// </summary>
    private static void Share(string words, List<Question> twins, List<Lived> before, Dictionary<Question, string> addresses)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var each in before)
        {
            // Guides that became one may each bring the same address: the first that is live under it keeps it.
            if (!taken.Contains(each.Slug) && twins.Find(twin => twin.Answer == each.Answer && !addresses.ContainsKey(twin)) is { } same)
                Give(same, each.Slug);
        }

        var alike = Alike([.. before.Where(each => !taken.Contains(each.Slug))], [.. Open()]);
        var alone = twins.Count == 1 && before.Count == 1;
        foreach (var (slug, twin, _) in alike.Where(pair => alone || pair.Likeness >= MinLikeness))
        {
            if (!taken.Contains(slug) && !addresses.ContainsKey(twin))
                Give(twin, slug);
        }

        var wordsAreFree = !taken.Contains(words) && (before.Count == 0 || before.Exists(each => each.Slug == words));
        if (wordsAreFree && Open().FirstOrDefault() is { } first)
            Give(alike.FirstOrDefault(pair => pair.Slug == words && !addresses.ContainsKey(pair.Twin)).Twin ?? first, words);
        foreach (var twin in Open().ToList())
        {
            var slug = TwinAddress.Create(words, twin.Answer);
            while (taken.Contains(slug))
                slug = TwinAddress.Create(slug, twin.Answer);
            Give(twin, slug);
        }

        IEnumerable<Question> Open() => twins.Where(twin => !addresses.ContainsKey(twin));

        void Give(Question twin, string slug)
        {
            addresses.Add(twin, slug);
            taken.Add(slug);
        }
    }

    /// <summary>Each live answer with each of today, the most alike first; of those equally alike, in their order.</summary>
    private static List<(string Slug, Question Twin, double Likeness)> Alike(List<Lived> before, List<Question> twins)
    {
        var today = twins.Take(MaxCompared).Select(twin => (twin, Words: new AnswerWords(twin.Answer))).ToList();
        return [.. before.Take(MaxCompared).Select(each => (each.Slug, Words: new AnswerWords(each.Answer)))
            .SelectMany(_ => today, (each, now) => (each.Slug, now.twin, each.Words.LikenessTo(now.Words)))
            .OrderByDescending(pair => pair.Item3)];
    }

    private static string WordsOf(Question question) => TwinAddress.WordsOf(question.Id.Slug, question.Answer);

    /// <summary>
    /// The words that a live address may be of. Its fingerprint is that of the answer when the address was given, which may have been
    /// edited since.
    /// </summary>
    private static IEnumerable<string> FamiliesOf(Question question)
    {
        yield return question.Id.Slug;
        for (var slug = question.Id.Slug; Fingerprint().Match(slug) is { Success: true, Index: > 0 } match;)
            yield return slug = slug[..match.Index];
    }

    private static bool SameWords(string one, string other) =>
        string.Equals(string.Concat(one.Where(char.IsLetterOrDigit)), string.Concat(other.Where(char.IsLetterOrDigit)),
            StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("-[0-9a-f]{7}$")]
    private static partial Regex Fingerprint();

    /// <summary>A document of the live generation.</summary>
    /// <param name="Renamed">Its guide has another slug today.</param>
    private sealed record Lived(Question Question, bool Renamed)
    {
        public string Slug => Question.Id.Slug;

        public string Prompt => Question.Prompt;

        public string Answer => Question.Answer;
    }
}
