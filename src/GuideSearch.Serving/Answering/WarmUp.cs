using GuideSearch.Querying;
using GuideSearch.Serving.Collecting;
using GuideSearch.Serving.Postings;

namespace GuideSearch.Serving.Answering;

/// <summary>Searches a generation before it goes live, so that the first candidate does not wait for cold code and cold postings.</summary>
internal static class WarmUp
{
    private const int Queries = 200;

    /// <summary>So many prompts in a row are a long text.</summary>
    private const int PromptsOfText = 8;

    /// <summary>The most that warming delays a switch once searches are quick.</summary>
    private static readonly TimeSpan _limit = TimeSpan.FromMilliseconds(100);

    /// <summary>A search that takes longer than this is not warm yet: a quarter of what one may take.</summary>
    private static readonly TimeSpan _quick = TimeSpan.FromMilliseconds(50);

    /// <summary>However slow the machine is.</summary>
    private static readonly TimeSpan _most = TimeSpan.FromSeconds(2);

    public static void Run(SearchService search, StoredTexts texts)
    {
        var deadline = new Deadline(TimeProvider.System, _most, CancellationToken.None);
        var step = Math.Max(1, texts.Count / Queries);
        var prompts = Enumerable.Range(0, texts.Count / step).Select(i => texts.Of(i * step).Prompt);
        var slow = true;
        foreach (var text in Enumerable.Repeat(string.Join('\n', prompts.Take(PromptsOfText)), 1).Concat(prompts))
        {
            if (deadline.IsOver() || (!slow && deadline.Elapsed > _limit))
                return;

            var before = deadline.Elapsed;
            var reading = QueryReader.Read(text);
            if (reading.Excess is null)
                search.Search(new() { Query = reading }, deadline);
            slow = deadline.Elapsed - before > _quick;
        }
    }
}
