using System.Collections.Frozen;
using GuideSearch.Querying;

namespace GuideSearch.Preparing;

/// <summary>Reads a posting: what it asks of people, without what it offers them and what it says of itself.</summary>
/// <remarks>Total: every string has a reading.</remarks>
public static class PostingReader
{
    private const int MaxHeadingWords = 8;

    /// <summary>A heading that begins so opens a part that asks nothing, up to the next heading.</summary>
    private static readonly string[][] _asides = Lines("""
        benefits
        our benefits
        perks
        what we offer
        we offer
        what you get
        what you will get
        what you'll get
        why join
        why us
        why work
        compensation
        salary
        pay range
        about us
        about the company
        who we are
        our company
        our mission
        our values
        our story
        equal opportunity
        diversity
        how to apply
        application process
        hiring process
        contact
        location
        """);

    /// <summary>And one that begins so ends it.</summary>
    private static readonly string[][] _asks = Lines("""
        about the role
        about the position
        about the job
        about you
        the role
        the position
        the job
        your mission
        what awaits you
        your role
        your profile
        your tasks
        your skills
        your responsibilities
        role
        job description
        duties
        tasks
        responsibilities
        key responsibilities
        main responsibilities
        requirements
        qualifications
        minimum qualifications
        preferred qualifications
        skills
        experience
        must have
        nice to have
        bonus
        what you will
        what you'll
        what you bring
        what we expect
        what we are looking for
        what we're looking for
        who you are
        you will
        you have
        you bring
        technologies
        tech stack
        our stack
        """);

    /// <summary>A sentence with one of them is about the employment, wherever it stands.</summary>
    private static readonly FrozenSet<string> _employment = """
        401k benefits perks vacation holidays paid parental insurance dental bonus salary compensation pension gym hybrid
        regardless race religion gender orientation disability veteran veterans accommodation accommodations visa sponsorship
        resume cv apply applying applicants
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>So many of them say it; one alone may be what the position is about, as insurance is.</summary>
    private const int MinEmploymentWords = 2;

    public static Posting Read(string text)
    {
        var (normal, cut) = QueryText.Normalize(text, Posting.MaxCharacters);
        if (cut)
            return new([], IsTooLong: true);

        var sentences = new List<string>();
        var isAside = false;
        foreach (var sentence in SentenceSplitter.Split(normal))
        {
            var words = sentence.Split(' ').SelectMany(QueryWords.Split).Select(QueryText.Fold).ToList();
            if (IsHeading(sentence, words))
            {
                if (HasValue(sentence) && StartsWith(words, _asides))
                    continue;
                isAside = StartsWith(words, _asides) || (isAside && !StartsWith(words, _asks));
            }

            if (!isAside && words.Count(_employment.Contains) < MinEmploymentWords)
                sentences.Add(sentence);
        }

        return new(Courtesies.Read(sentences));
    }

    private static bool IsHeading(string sentence, List<string> words) =>
        words.Count is > 0 and <= MaxHeadingWords && sentence[^1] is not ('.' or ';' or ',')
        && (StartsWith(words, _asides) || StartsWith(words, _asks));

    /// <summary>Whether it is a label and what it labels ("Location: Leeds"): that speaks for its own line alone.</summary>
    private static bool HasValue(string sentence) =>
        sentence.IndexOf(':', StringComparison.Ordinal) is > 0 and var at && at < sentence.Length - 1;

    private static bool StartsWith(List<string> words, string[][] runs) => Array.Exists(runs, run => WordRun.StandsAt(run, words, 0));

    private static string[][] Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split(' '))];
}
