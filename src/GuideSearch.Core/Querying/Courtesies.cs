using System.Collections.Frozen;

namespace GuideSearch.Querying;

/// <summary>Tells what carries in a text from what people write around it: greetings, thanks, sign-offs and frames.</summary>
internal static class Courtesies
{
    private const int MaxCourtesyWords = 12;
    private const int MaxSalutation = 40;
    private const int MaxSignOffWords = 5;

    /// <summary>A name, a role or a company under a sign-off.</summary>
    private const int MaxSignatureWords = 4;

    private static readonly FrozenSet<string> _greetings = "hi hello hey dear greetings".Split(' ').ToFrozenSet();

    private static readonly string[][] _openGreetings = Lines("""
        good morning
        good afternoon
        good evening
        good day
        """);

    /// <summary>A short sentence that begins so is one; the longer ones are prose.</summary>
    private static readonly string[][] _courtesies = Lines("""
        thanks
        thank you
        many thanks
        please let
        let me know
        let us know
        feel free
        looking forward
        we look forward
        i look forward
        hope you
        i hope
        good luck
        apply
        see you
        talk soon
        """);

    private static readonly string[][] _signOffs = Lines("""
        best
        best regards
        best wishes
        kind regards
        warm regards
        with kind regards
        regards
        cheers
        sincerely
        yours sincerely
        yours
        thanks
        all the best
        """);

    /// <summary>Ways to lead over to what is meant, wherever they stand; a star is one word to three.</summary>
    private static readonly string[][] _frames = [.. Lines("""
        here is what * is about
        we are looking for
        we're looking for
        i am looking for
        i'm looking for
        you are looking for
        looking for
        we are hiring
        we're hiring
        we are seeking
        we seek
        is seeking
        is looking for
        join our team
        you will be responsible for
        responsible for
        responsibilities include
        you will
        you'll
        the ideal candidate
        the successful candidate
        nice to have
        must have
        is a plus
        a plus
        years of experience
        years' experience
        years experience
        of experience
        experience with
        experience in
        strong understanding of
        good understanding of
        strong knowledge of
        knowledge of
        proven track record
        familiarity with
        familiar with
        ability to
        able to
        tell me
        tell us
        walk us through
        walk me through
        talk me through
        talk us through
        think aloud
        i would like to know
        i'd like to know
        would like to
        'd like to
        he'd like to
        she'd like to
        they'd like to
        we'd like to
        we would like
        wants to hear
        want to hear
        wants to know
        want to know
        will ask
        asks me to
        asked me to
        be ready to
        be prepared to
        prepare to
        we will give you
        will give you
        you have until
        for the take-home
        background for our talk
        quick heads up
        heads up
        the case they mailed
        a good answer looks like
        what a good answer
        any idea
        the second round
        the first round
        the next round
        the final round
        """).OrderByDescending(frame => frame.Length)];

    /// <summary>Words of appointments and applications, and of any story: rare in guides, and yet nobody asks for them.</summary>
    private static readonly FrozenSet<string> _words = """
        hi hello hey dear thanks thank regards cheers sincerely please
        monday tuesday wednesday thursday friday saturday sunday
        january february april june july august september october november december
        today tomorrow tonight yesterday morning afternoon evening
        candidate candidates applicant applicants recruiter interviewer interviewers onsite superday take-home
        hear heard tell told talk talked discuss explain describe
        i'll you'll he'll she'll it'll we'll they'll i'd you'd he'd she'd we'd they'd that'd there'd who'd who'll us
        say says said saying go goes going went gone anything everything nothing something
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <param name="sentences">As <see cref="SentenceSplitter"/> cuts them.</param>
    public static IReadOnlyList<TextSentence> Read(IReadOnlyList<string> sentences)
    {
        var read = new List<TextSentence>(sentences.Count);
        var signed = false;
        foreach (var sentence in sentences)
        {
            var words = sentence.Split(' ').SelectMany(QueryWords.Split).ToList();
            var folded = words.ConvertAll(QueryText.Fold);
            signed = IsSignOff(sentence, folded) || (signed && words.Count <= MaxSignatureWords);
            read.Add(signed || IsCourtesy(folded) ? new(sentence, "", []) : ReadSentence(sentence));
        }

        return read;
    }

    private static TextSentence ReadSentence(string sentence)
    {
        var told = sentence[SalutationOf(sentence)..].TrimStart(' ', ',', '!', ':', '-');
        var words = told.Split(' ').Where(run => !IsAddress(run)).SelectMany(QueryWords.Split).ToList();
        var folded = words.ConvertAll(QueryText.Fold);
        if (told.Length == 0 || IsCourtesy(folded))
            return new(sentence, "", []);

        var aside = Frames(folded);
        for (var i = 0; i < folded.Count; i++)
            aside[i] |= CommonWords.Contains(folded[i]) || _words.Contains(folded[i]);
        return aside.All(mark => mark) ? new(sentence, "", []) : new(sentence, told, [.. words.Where((_, i) => !aside[i])]);
    }

    /// <returns>The length of "Dear Martin," and its like; 0 where the sentence begins with what it says.</returns>
    private static int SalutationOf(string sentence)
    {
        var words = QueryWords.Split(sentence[..Math.Min(sentence.Length, MaxSalutation)]).ConvertAll(QueryText.Fold);
        if (words.Count == 0 || !(_greetings.Contains(words[0]) || StartsWith(words, _openGreetings)))
            return 0;

        var end = sentence.AsSpan(0, Math.Min(sentence.Length, MaxSalutation)).IndexOfAny(",!:");
        return end >= 0 ? end + 1 : words.Count <= MaxSignOffWords && sentence.Length <= MaxSalutation ? sentence.Length : 0;
    }

    private static bool IsCourtesy(List<string> folded) =>
        folded.Count <= MaxCourtesyWords && (StartsWith(folded, _courtesies) || (folded.Count > 0 && folded.All(_words.Contains)));

    /// <summary>A sign-off alone, or with a comma and a name behind it.</summary>
    private static bool IsSignOff(string sentence, List<string> folded)
    {
        if (folded.Count > MaxSignOffWords || Array.FindLast(_signOffs, words => WordRun.StandsAt(words, folded, 0)) is not { } found)
            return false;

        return folded.Count == found.Length || sentence.Contains(',', StringComparison.Ordinal);
    }

    private static bool[] Frames(List<string> folded)
    {
        var marks = new bool[folded.Count];
        for (var i = 0; i < folded.Count; i++)
        {
            foreach (var frame in _frames)
            {
                if (frame[0] == folded[i] && EndOf(frame, folded, i) is > 0 and var end)
                {
                    Array.Fill(marks, value: true, i, end - i);
                    i = end - 1;
                    break;
                }
            }
        }

        return marks;
    }

    /// <returns>The place behind a frame that stands here; 0 where it does not.</returns>
    private static int EndOf(string[] frame, List<string> folded, int at)
    {
        var star = Array.IndexOf(frame, "*");
        if (star < 0)
            return WordRun.StandsAt(frame, folded, at) ? at + frame.Length : 0;
        if (!WordRun.StandsAt(frame[..star], folded, at))
            return 0;

        var open = Enumerable.Range(at + star + 1, 3).FirstOrDefault(next => WordRun.StandsAt(frame[(star + 1)..], folded, next));
        return open == 0 ? 0 : open + frame.Length - star - 1;
    }

    private static bool StartsWith(List<string> folded, string[][] runs) => Array.Exists(runs, run => WordRun.StandsAt(run, folded, 0));

    private static bool IsAddress(string run) =>
        run.Contains('@', StringComparison.Ordinal) || run.Contains("://", StringComparison.Ordinal)
        || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    private static string[][] Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim().Split(' '))];
}
