using GuideSearch.Querying;
using GuideSearch.Ranking;

namespace GuideSearch.Lucene.Querying;

/// <summary>Searches a generation before it goes live, so that the first candidate does not wait for cold code and cold postings.</summary>
internal static class Warming
{
    private const int Queries = 200;

    /// <summary>The most that warming may delay a switch.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(500);

    public static void Run(SearchableGeneration generation, RankingOptions ranking)
    {
        var deadline = new Deadline(TimeProvider.System, _patience);
        var step = Math.Max(1, generation.Documents / Queries);
        for (var document = 0; document < generation.Documents && !deadline.IsOver(); document += step)
        {
            var prompt = generation.Texts.Of(document).Prompt;
            var reading = QueryReader.Read(prompt);
            if (reading.Excess is null)
                SearchAnswer.Make(generation, new() { Query = reading }, ranking, deadline);
        }
    }
}
