using GuideSearch.Lucene.Collecting;
using GuideSearch.Lucene.Postings;
using GuideSearch.Querying;

namespace GuideSearch.Lucene.Serving;

/// <summary>Searches a generation before it goes live, so that the first candidate does not wait for cold code and cold postings.</summary>
internal static class WarmUp
{
    private const int Queries = 200;

    /// <summary>The most that warming may delay a switch.</summary>
    private static readonly TimeSpan _limit = TimeSpan.FromMilliseconds(500);

    public static void Run(SearchService search, StoredTexts texts)
    {
        var deadline = new Deadline(TimeProvider.System, _limit, CancellationToken.None);
        var step = Math.Max(1, texts.Count / Queries);
        for (var document = 0; document < texts.Count && !deadline.IsOver(); document += step)
        {
            var prompt = texts.Of(document).Prompt;
            var reading = QueryReader.Read(prompt);
            if (reading.Excess is null)
                search.Search(new() { Query = reading }, deadline);
        }
    }
}
