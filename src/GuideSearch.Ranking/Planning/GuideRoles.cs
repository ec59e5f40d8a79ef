using System.Numerics;
using System.Runtime.InteropServices;
using GuideSearch.Analysis;
using GuideSearch.Core.Ranking;
using GuideSearch.Search;

namespace GuideSearch.Ranking.Planning;

/// <summary>The roles that guides are for, and which of them a query names: "technical questions for private equity associate".</summary>
public sealed class GuideRoles
{
    /// <summary>Titles read "Wealth Manager Interview Guide": the role ends where the interview begins.</summary>
    private static readonly string[] _roleEnds = ["interview", "question"];

    /// <summary>A bit for each word of a role.</summary>
    private const int MaxRoleWords = 64;

    private readonly RankingOptions _options;
    private readonly string[][] _roles;
    private readonly (string Stem, ulong Places)[] _shortForms;
    private readonly ILookup<string, int> _guidesOf;

    /// <param name="guides">In the order of their ordinals.</param>
    public GuideRoles(IReadOnlyList<GuideSummary> guides, RankingOptions options)
    {
        _options = options;
        _roles = [.. guides.Select(guide => RoleOf(guide.Title))];
        _shortForms = [.. guides.Zip(_roles, (guide, role) => ShortFormOf(guide.Title, role))];
        _guidesOf = _roles.SelectMany((role, guide) => role.Select(stem => (stem, guide))).ToLookup(r => r.stem, r => r.guide);
    }

    /// <summary>How far each guide is named: the weight of the words that name it, times the square of the share of its role.</summary>
    /// <param name="weightOf">How much a word of the query says.</param>
    public IEnumerable<NamedGuide> Named(IReadOnlyList<QueryTerm> terms, Func<int, double> weightOf)
    {
        var naming = new Dictionary<int, Naming>();
        for (var i = 0; i < terms.Count; i++)
            Name(naming, terms[i], i, weightOf(i));

        foreach (var (guide, found) in naming)
        {
            var (named, length) = (BitOperations.PopCount(found.Stems), _roles[guide].Length);
            if (named < _options.MinRoleWords && named < length)
                continue;

            var share = (double)named / length;
            yield return new(guide, share * share * found.Weight, found.Terms);
        }
    }

    private void Name(Dictionary<int, Naming> naming, QueryTerm term, int number, double weight)
    {
        foreach (var variant in term.Variants.Where(variant => Names(variant.Kind)))
        {
            foreach (var guide in _guidesOf[variant.Stems[0]])
            {
                if (PlacesIn(guide, variant.Stems) is not (> 0 and var places))
                    continue;

                ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(naming, guide, out var isKnown);
                if (!isKnown || (found.Terms & (1UL << number)) == 0)
                    found.Weight += weight;
                (found.Terms, found.Stems) = (found.Terms | (1UL << number), found.Stems | places);
            }
        }
    }

    /// <summary>A role is named by its own words, rightly spelt or not, and by no word that stands in for them.</summary>
    private static bool Names(VariantKind kind) => kind is not (VariantKind.Relative or VariantKind.Continuation or VariantKind.Synonym);

    /// <summary>A bit for each place of a role where one of the stems stands; 0 where one is missing.</summary>
    private ulong PlacesIn(int guide, IReadOnlyList<string> stems)
    {
        var places = 0UL;
        foreach (var stem in stems)
        {
            var at = Array.IndexOf(_roles[guide], stem);
            if (at < 0)
                return 0;
            places |= 1UL << at | (stem == _shortForms[guide].Stem ? _shortForms[guide].Places : 0);
        }

        return places;
    }

    private static string[] RoleOf(string title)
    {
        var stems = TechnicalAnalyzer.Analyze(title).Where(token => token.Length > 0).Select(token => token.Stem);
        return [.. stems.TakeWhile(stem => !_roleEnds.Contains(stem)).Distinct().Take(MaxRoleWords)];
    }

    /// <summary>"Sales Development Representative (SDR)": a short form in brackets names the words whose initials it is.</summary>
    private static (string Stem, ulong Places) ShortFormOf(string title, string[] role)
    {
        var tokens = TechnicalAnalyzer.Analyze(title);
        for (var i = 2; i < tokens.Count; i++)
        {
            var meant = tokens.Take(i).TakeLast(tokens[i].Term.Length).ToList();
            if (title[..tokens[i].Start].EndsWith('(') && string.Concat(meant.Select(word => word.Term[0])) == tokens[i].Term)
                return (tokens[i].Stem, meant.Aggregate(0UL, (places, word) => places | PlaceOf(word.Stem)));
        }

        return ("", 0);

        ulong PlaceOf(string stem) => Array.IndexOf(role, stem) is >= 0 and var at ? 1UL << at : 0;
    }

    /// <summary>What names one guide.</summary>
    private struct Naming
    {
        /// <summary>A bit a place of the role.</summary>
        public ulong Stems;
        public double Weight;

        /// <summary>A bit for each word of the query: it counts once, in whatever forms it names.</summary>
        public ulong Terms;
    }
}

/// <param name="Guide">Ordinal of the guide.</param>
/// <param name="Terms">A bit for each word of the query that names it.</param>
public readonly record struct NamedGuide(int Guide, double Weight, ulong Terms);
