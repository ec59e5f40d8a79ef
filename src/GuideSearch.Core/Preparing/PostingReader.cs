using System.Collections.Frozen;
using GuideSearch.Querying;

namespace GuideSearch.Preparing;

/// <summary>Reads a posting: what it asks of people, without what it offers them and what it says of itself.</summary>
/// <remarks>Total: every string has a reading. A posting that seems to ask nothing is read whole.</remarks>
public static class PostingReader
{
    /// <summary>A sentence with one of them is about the employment, wherever it stands.</summary>
    private static readonly FrozenSet<string> _employment = """
        401k benefits perks pto vacation holidays paid parental leave insurance dental bonus salary compensation pension gym hybrid
        allowance stipend
        regardless race religion gender origin orientation disability veteran veterans accommodation accommodations visa sponsorship
        equal opportunity employer employers discriminate discrimination
        resume cv apply applying applicants applications interview interviews recruiter recruiters
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>So many of them say it; one alone may be what the position is about, as insurance is.</summary>
    private const int MinEmploymentWords = 2;

    private static readonly FrozenSet<string> _reader = "you your you'll you're you've you'd yours yourself".Split(' ').ToFrozenSet();

    public static Posting Read(string text)
    {
        var (normal, cut) = QueryText.Normalize(text, Posting.MaxCharacters);
        if (cut)
            return new([], IsTooLong: true);

        var sentences = SentenceSplitter.Split(normal);
        var asking = Asking(sentences);
        return new(Courtesies.Read(asking.Count > 0 ? asking : sentences));
    }

    private static List<string> Asking(IReadOnlyList<string> sentences)
    {
        var asking = new List<string>();
        var part = PostingPart.Asks;
        foreach (var sentence in sentences)
        {
            var words = sentence.Split(' ').SelectMany(QueryWords.Split).Select(QueryText.Fold).ToList();
            var heading = PostingHeadings.PartUnder(sentence, words);
            if (heading is PostingPart.Company or PostingPart.Offer && HasValue(sentence))
                continue;

            part = heading ?? (part is PostingPart.Company && words.Exists(_reader.Contains) ? PostingPart.Asks : part);
            if (part is PostingPart.Asks && words.Count(_employment.Contains) < MinEmploymentWords)
                asking.Add(sentence);
        }

        return asking;
    }

    /// <summary>Whether it is a label and what it labels ("Location: Leeds"): that speaks for its own line alone.</summary>
    private static bool HasValue(string sentence) =>
        sentence.IndexOf(':', StringComparison.Ordinal) is > 0 and var at && at < sentence.Length - 1;
}
