using GuideSearch.Lucene.Analysis;
using GuideSearch.Search;

namespace GuideSearch.Lucene.Querying;

/// <summary>Finds the guides that a query names by their role: "technical questions for private equity associate".</summary>
internal sealed class GuideRoles
{
    /// <summary>Titles read "Wealth Manager Interview Guide": the role ends where the interview begins.</summary>
    private static readonly string[] _roleEnds = ["interview", "question"];

    /// <summary>A role of several words is not named by one of them ("sales").</summary>
    private const int LeastWords = 2;

    private readonly string[][] _roles;
    private readonly ILookup<string, int> _guidesOf;

    /// <param name="guides">In the order of their ordinals.</param>
    public GuideRoles(IReadOnlyList<GuideSummary> guides)
    {
        _roles = [.. guides.Select(guide => RoleOf(guide.Title))];
        _guidesOf = _roles.SelectMany((role, guide) => role.Select(stem => (stem, guide))).ToLookup(r => r.stem, r => r.guide);
    }

    /// <summary>How far each guide is named: the weight of the words that name it, times the square of the share of its role.</summary>
    /// <param name="weightOf">How much a word of the query says.</param>
    public IEnumerable<NamedGuide> Named(IReadOnlyList<SoughtWord> words, Func<int, double> weightOf)
    {
        foreach (var guide in words.SelectMany(NamingStems).SelectMany(stem => _guidesOf[stem]).Distinct())
        {
            var role = _roles[guide];
            var naming = Enumerable.Range(0, words.Count).Where(i => WordsIn(role, words[i]).Any()).ToList();
            var named = naming.SelectMany(i => WordsIn(role, words[i])).Distinct().Count();
            if (named < LeastWords && named < role.Length || named == 0)
                continue;

            var share = (double)named / role.Length;
            yield return new(guide, share * share * naming.Sum(weightOf));
        }
    }

    private static string[] RoleOf(string title) =>
        [.. TechnicalAnalyzer.Analyze(title).Select(token => token.Stem).TakeWhile(stem => !_roleEnds.Contains(stem)).Distinct()];

    private static IEnumerable<string> WordsIn(string[] role, SoughtWord word) =>
        NamingForms(word).Where(form => form.Stems.All(role.Contains)).SelectMany(form => form.Stems);

    private static IEnumerable<string> NamingStems(SoughtWord word) => NamingForms(word).SelectMany(form => form.Stems);

    private static IEnumerable<SoughtForm> NamingForms(SoughtWord word) =>
        word.Forms.Where(form => form.Kind is not FormKind.Relative and not FormKind.Continuation);
}

/// <param name="Guide">Ordinal of the guide.</param>
internal readonly record struct NamedGuide(int Guide, double Weight);
