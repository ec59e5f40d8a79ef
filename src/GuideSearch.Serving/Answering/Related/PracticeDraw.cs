using GuideSearch.Facets;
using GuideSearch.Ranking.Planning;
using GuideSearch.Ranking.Related;
using GuideSearch.Ranking.Scoring;
using GuideSearch.Search;
using GuideSearch.Serving.Collecting;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Serving.Answering.Related;

/// <summary>
/// Draws a set of questions to practice with: by seed, those first that name the topic in question or answer, spread over sections and
/// guides, none asked twice.
/// </summary>
internal sealed class PracticeDraw(SearchContext context, GuideCatalog catalog)
{
    /// <summary>With words in the query the set is drawn from so many hits per question; what ranks deeper is hardly meant.</summary>
    private const int HitsPerQuestion = 10;

    private readonly DocumentColumns _columns = context.Columns;

    public PracticeSet Draw(DrawRequest request, Deadline deadline)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(request.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(request.Count, DrawRequest.MaxCount);
        if (request.Questions.Count > 0)
            return Given(request);

        var search = request.Context with { Kind = KindFilter.Question, Facets = [] };
        using var run = SearchRun.Prepare(context, search, deadline);
        var namedBy = NamedBy(run);
        var pool = PoolOf(run, request.Count, namedBy);
        SeededShuffle.Shuffle(pool, request.Seed);
        var different = pool.DistinctBy(_columns.Asked.QuestionOf).ToList();
        var drawn = catalog.ListedOf(Spread(different, namedBy, request.Count));
        return new(context.Generation, request.Seed, different.Count, drawn, deadline.WasMissed) { MeaningFailed = run.MeaningFailed };
    }

    /// <summary>What no guide asks any more is left out.</summary>
    private PracticeSet Given(DrawRequest request)
    {
        var documents = request.Questions.Select(catalog.FindDocument).OfType<int>().Distinct().ToList();
        return new(context.Generation, request.Seed, documents.Count, catalog.ListedOf(documents), TimedOut: false);
    }

    /// <summary>The best of what answers, and of what names the topic: counted as an answer or not.</summary>
    private static List<int> PoolOf(SearchRun run, int count, Func<int, int> namedBy)
    {
        var (answers, related) = (new TopKCollector(int.MaxValue, behind: null), new TopKCollector(int.MaxValue, behind: null));
        run.Collect(answers, related);
        var ranked = answers.Ranked().ConvertAll(hit => hit.Document);
        if (run.Formula.Plan.Browses)
            return ranked;

        var naming = ranked.Concat(related.Ranked().Select(hit => hit.Document)).Where(document => namedBy(document) > 0);
        return [.. ranked.Take(HitsPerQuestion * count).Union(naming.Take(HitsPerQuestion * count))];
    }

    /// <summary>
    /// Takes those that name most of the topic first; among these always from the section that has given least so far, and there from the
    /// guide that has given least.
    /// </summary>
    private List<int> Spread(List<int> shuffled, Func<int, int> namedBy, int count)
    {
        var section = _columns.Facets.ColumnOf(FacetNames.Section);
        var (ofSection, ofGuide) = (new int[section.Values.Length], new int[_columns.Guides.Count]);
        var drawn = new List<int>();
        foreach (var named in shuffled.GroupBy(namedBy).OrderByDescending(group => group.Key))
        {
            var left = named.ToList();
            while (drawn.Count < count && left.Count > 0)
            {
                var next = left.MinBy(document =>
                    ofSection[section.SingleOf(document)] * (long)DrawRequest.MaxCount + ofGuide[_columns.Guides.Of(document)]);
                ofSection[section.SingleOf(next)]++;
                ofGuide[_columns.Guides.Of(next)]++;
                left.Remove(next);
                drawn.Add(next);
            }
        }

        return drawn;
    }

    /// <summary>
    /// How much of the topic stands in a question or its answer, and not only in tags or title of its guide: 2 for each of its words, 1 for
    /// one that merely stands in for it.
    /// </summary>
    private static Func<int, int> NamedBy(SearchRun run)
    {
        var words = run.Formula.Terms
            .Select(signal => (signal.Postings, Own: InQuestion(run, OwnOf(signal.Term)), Any: InQuestion(run, signal.Term))).ToList();
        return document => words.Where(word => word.Postings.Has(document))
            .Sum(word => word.Own.Has(document) ? 2 : word.Any.Has(document) ? 1 : 0);
    }

    private static ScoredPostings InQuestion(SearchRun run, QueryTerm term) =>
        term.Section is null ? run.Postings.InQuestion(term) : run.Postings.PostingsOf(term);

    private static QueryTerm OwnOf(QueryTerm term) => term with
    {
        Variants = [.. term.Variants.Where(variant => variant.Kind is not (VariantKind.Synonym or VariantKind.Continuation))],
    };
}
