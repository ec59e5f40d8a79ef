using GuideSearch.Ranking.Terms;
using GuideSearch.Search;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Serving.Answering.Suggesting;

/// <summary>Answers what was typed so far: read, look up, widen where nothing is found, choose, show.</summary>
/// <param name="generation">Name of the generation.</param>
/// <param name="made">Made when the first text comes, unless <see cref="Prepare"/> came before.</param>
internal sealed class SuggestService(string generation, Lazy<SuggestionIndex> made, DocumentColumns columns, StoredTexts texts)
{
    /// <summary>Words at most that are taken for misspelt.</summary>
    private const int MaxMisspelt = 4;

    /// <summary>Makes what suggestions need, so that nobody waits for it.</summary>
    public void Prepare() => _ = made.Value;

    public SuggestionList Suggest(SuggestRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(request.Size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Size, SuggestRequest.MaxSize);
        var typed = TypedText.Read(request.Text);
        foreach (var beginnings in ReadingsOf(typed))
        {
            var found = made.Value.Find(beginnings, request.Size).ToList();
            if (found.Count == 0)
                continue;

            var shown = new SuggestionMarker(made.Value, columns, texts, beginnings);
            var chosen = Choose(found, request.Size).ToList();
            texts.Load(
                chosen.Select(made.Value.TitleOf).Where(title => title.Kind is SuggestionKind.Question).Select(title => title.Target));
            return new(generation, chosen.ConvertAll(shown.Of));
        }

        return new(generation, []);
    }

    /// <summary>
    /// As typed; then with the words that no title has misspelt; then with any word misspelt. A later reading is tried only when those
    /// before it find nothing.
    /// </summary>
    private IEnumerable<IReadOnlyList<TypedPrefix>> ReadingsOf(IReadOnlyList<TypedWord> typed)
    {
        if (typed.Count == 0)
            yield break;

        List<TypedPrefix> known = [.. typed.Select(made.Value.BeginningOf)];
        yield return known;
        yield return Widen(word => !word.IsKnown);
        yield return Widen(_ => true);

        IReadOnlyList<TypedPrefix> Widen(Func<TypedPrefix, bool> isMisspelt)
        {
            var left = MaxMisspelt;
            return
            [
                .. known.Select(beginning =>
                    beginning.Counts && EditLimit.For(beginning.Typed.Term) > 0 && isMisspelt(beginning) && left-- > 0
                        ? made.Value.Widen(beginning)
                        : beginning),
            ];
        }
    }

    /// <summary>
    /// Best first over all kinds; guides and tags get a share of the places, and more only where questions leave them free.
    /// </summary>
    private IEnumerable<int> Choose(List<(int Rank, int Title)> found, int size)
    {
        var most = Math.Max(1, size / 4);
        var ordered = found.OrderBy(f => f.Rank).ThenByDescending(f => made.Value.TitleOf(f.Title).Count).ThenBy(f => f.Title)
            .Select(f => f.Title).ToList();
        var within = ordered.GroupBy(title => made.Value.TitleOf(title).Kind)
            .SelectMany(kind => kind.Key is SuggestionKind.Question ? kind : kind.Take(most))
            .ToHashSet();
        var chosen = ordered.Where(within.Contains).Concat(ordered.Where(title => !within.Contains(title))).Take(size).ToHashSet();
        return ordered.Where(chosen.Contains);
    }
}
