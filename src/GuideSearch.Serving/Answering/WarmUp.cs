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
        var slow = true;
        foreach (var prompt in PromptsOf(texts))
        {
            if (deadline.IsOver() || (!slow && deadline.Elapsed > _limit))
                return;

            var before = deadline.Elapsed;
            Search(search, prompt, deadline);
            slow = deadline.Elapsed - before > _quick;
        }
    }

    /// <summary>The code of long texts, which few ask first: nobody waits for it to be warm.</summary>
    public static void RunLongText(SearchService search, StoredTexts texts) => Search(
        search, string.Join('\n', PromptsOf(texts).Take(PromptsOfText)), new(TimeProvider.System, _most, CancellationToken.None));

    private static IEnumerable<string> PromptsOf(StoredTexts texts)
    {
        var step = Math.Max(1, texts.Count / Queries);
        return Enumerable.Range(0, texts.Count / step).Select(i => texts.Of(i * step).Prompt);
    }

    private static void Search(SearchService search, string text, Deadline deadline)
    {
        if (QueryReader.Read(text) is { Excess: null } reading)
            search.Search(new() { Query = reading }, deadline);
    }
}
