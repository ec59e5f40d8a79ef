using System.Globalization;
using System.Text.RegularExpressions;

namespace GuideSearch.Content.Pieces;

/// <summary>What stands before the words of a question: <c>3.</c>, <c>Question 3:</c>, <c>Q3)</c>, <c>Question 11-20:</c>.</summary>
/// <param name="Number">The number, the first of a range; null without one.</param>
/// <param name="Named">The word "Question" or "Q" stands there, which nothing but a question wears.</param>
/// <param name="Range">Several numbers, which head a group of questions.</param>
/// <param name="Rest">The text behind the prefix.</param>
internal sealed partial record MarkPrefix(int? Number, bool Named, bool Range, string Rest)
{
    /// <summary>"Problem 3", "Exercise 3": a number that nothing but a task wears.</summary>
    public bool Task { get; init; }

    /// <summary>A number or the word "Question" stands before the text.</summary>
    public bool Explicit => Number is not null || Named;

    public static MarkPrefix Read(string text)
    {
        var prefix = Behind(Ornaments.Strip(text.Trim()));
        return prefix is { Rest.Length: 0, Named: false } && Ornaments.HasSign(text) ? Behind(text) : prefix;
    }

    /// <summary>Reads also the words by which exercises are counted: in an answer of a guide with sections they head parts of it.</summary>
    public static MarkPrefix ReadTask(string text)
    {
        var prefix = Read(text);
        return TaskNumber().Match(prefix.Rest) is { Success: true } task
            ? Read(prefix.Rest[task.Length..]) with { Number = NumberOf(task), Task = true }
            : prefix;
    }

    private static MarkPrefix Behind(string text)
    {
        var prefix = new MarkPrefix(null, Named: false, Range: false, text.Trim());
        while (Next(prefix) is { } longer)
            prefix = longer;
        return prefix;
    }

    private static MarkPrefix? Next(MarkPrefix before)
    {
        if (NamedNumber().Match(before.Rest) is { Success: true } named && !Quarter().IsMatch(before.Rest))
            return new(NumberOf(named), Named: true, named.Groups[2].Success, before.Rest[named.Length..].Trim());
        if (Label().Match(before.Rest) is { Success: true } label)
            return before with { Named = true, Rest = before.Rest[label.Length..].Trim() };
        if (PlainNumber().Match(before.Rest) is { Success: true } plain && (plain.Length < before.Rest.Length || before.Number is null))
            return before with { Number = before.Number ?? NumberOf(plain), Rest = before.Rest[plain.Length..].Trim() };
        return null;
    }

    private static int NumberOf(Match match) => int.Parse(
        match.Groups.Values.Skip(1).First(group => group.Success).ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:interview\s+)?(?:questions?|ques?|qn|q)\s*[-.]?\s*[#№]?\s*(\d{1,3})(?:\s*(?:[-–—]|to)\s*(?:q(?:uestion)?\s*)?(\d{1,3}))?(?!\w)\s*[:：.)\-–—、]*\s*|^(?:frage|pregunta|pergunta|domanda|вопрос|问题|問題|質問|질문|soru|سؤال)\s*[#№]?\s*(\d{1,3})(?!\w)\s*[:：.)\-–—]*\s*", RegexOptions.IgnoreCase)]
    private static partial Regex NamedNumber();

    private const string Reports =
        "results?|earnings|reports?|reviews?|goals|okrs?|kpis?|roadmap|planning|plans?|revenues?|sales|forecast|budget|targets?|" +
        "objectives|updates?|retrospective|outlook|summary";

    /// <summary>"Q1 2024", "Q3 FY25", "Q2/23", "Q4 results": the part of a year.</summary>
    [GeneratedRegex(
        @"^q[1-4](?:\s*[-–—/,]?\s*(?:fy\s*'?\s*\d{2}(?:\d{2})?|['’]\d{2}|(?:19|20)\d{2})(?=\s*$|\s*[:(–—-]|\s+(?:\w+\s+)?(?:" + Reports + @")\b)|\s*[/-]\s*\d{2}$|" +
        @"\s+(?:(?:financial|business|quarterly|sales|company|team)\s+)?(?:" + Reports + @")$)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^(?:(?:question|q|frage|pregunta|pergunta|domanda|вопрос|问题?|問題?|質問|질문|soru|سؤال)\s*[:：]|(?:question|q)\s*[.)]|q\s+[-–—])\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:coding\s+|practice\s+)?(?:problem|exercise|task|challenge|scenario|case|puzzle|kata|quiz|riddle|brain[- ]?teaser|aufgabe|übung|ejercicio|exercice|esercizio|exercício|задача|задание|упражнение|题目|題目)\s*[#№]?\s*(\d{1,3})(?!\w)\s*[:：.)\-–—]*\s*", RegexOptions.IgnoreCase)]
    private static partial Regex TaskNumber();

    [GeneratedRegex(@"^(?:#?(\d{1,3})\s*(?:[.):：、．](?!\d)|[-–—](?=\s))|[\[(]#?(\d{1,3})[\])](?!\()|#(\d{1,3})(?=\s)|(?:no\.?|nr\.?|№)\s*(\d{1,3})\s*[.):]?(?=\s)|(?:\d{1,3}\.)+(\d{1,3})(?:[.)]|(?=\s(?-i:[\p{Lu}\p{Lo}]))))\s*", RegexOptions.IgnoreCase)]
    private static partial Regex PlainNumber();
}
