using System.Text.RegularExpressions;
using GuideSearch.Content.Markdown;
using GuideSearch.Guides;

namespace GuideSearch.Content.Pieces;

internal enum TitleKind
{
    /// <summary>"Technical Questions": questions of one type follow.</summary>
    Section,

    /// <summary>"Interview Questions and Answers": sections, or questions of no type, follow.</summary>
    Container,

    /// <summary>"Conclusion", "Certifications": text about the position, whatever its level.</summary>
    Remark,

    /// <summary>"Answer", "Follow-Up Points": a part of an answer, whatever its level.</summary>
    AnswerPart,

    Plain,
}

/// <summary>What a heading says by its words alone.</summary>
/// <param name="Known">False where the words name questions, but of no type this program knows.</param>
/// <param name="Text">Without number.</param>
internal sealed partial record SectionTitle(TitleKind Kind, SectionType Type, string Text, bool Known = true)
{
    private static readonly (Regex Words, SectionType Type)[] _types =
    [
        (Technical(), SectionType.Technical),
        (Behavioral(), SectionType.Behavioral),
        (Situational(), SectionType.Situational),
        (ProblemSolving(), SectionType.ProblemSolving),
    ];

    public static SectionTitle Read(string heading)
    {
        var prefix = MarkPrefix.Read(Ordinal().Replace(InlineText.WithoutMarks(heading), ""));
        var text = prefix.Rest.Trim(' ', ':', '*');
        if (AnswerLabel().IsMatch(text) || AnswerAnnounced().IsMatch(text))
            return new(TitleKind.AnswerPart, SectionType.Other, text);
        if (text.Contains('?', StringComparison.Ordinal) || (prefix.Named && !prefix.Range))
            return new(TitleKind.Plain, SectionType.Other, text);
        if (OfQuestions(text, prefix.Range) is { } section)
            return section;
        return new(Remark().IsMatch(text) ? TitleKind.Remark : TitleKind.Plain, SectionType.Other, text);
    }

    /// <summary>Whether a text is no more than the label of an answer or of its part: "Answer:", "Solution 2".</summary>
    public static bool IsAnswerLabel(string text) =>
        AnswerLabel().IsMatch(MarkPrefix.Read(InlineText.WithoutMarks(text)).Rest.Trim(' ', ':', '*'));

    /// <summary>The type is the one named first ("Behavioral and Situational"); "Additional Technical" is technical.</summary>
    private static SectionTitle? OfQuestions(string text, bool range)
    {
        var says = Questions().IsMatch(text);
        if (!range && !(says && IsTitle(text)) && !TypeAlone().IsMatch(text))
            return null;
        if (Advice().IsMatch(text))
            return null;

        var first = _types.Select(t => (t.Words.Match(text), t.Type)).Where(t => t.Item1.Success)
            .OrderBy(t => t.Item1.Index).FirstOrDefault();
        if (first.Item1 is not null)
            return new(TitleKind.Section, first.Type, text);
        if (Additional().IsMatch(text))
            return new(TitleKind.Section, SectionType.Additional, text);
        return new(TitleKind.Container, SectionType.Other, text, Known: range || General().IsMatch(text));
    }

    /// <summary>
    /// "Outline how you would answer questions" and "A customer has many questions" hold the word and are tasks: a title is short, or
    /// written in capitals, and does not begin like a task unless it ends with "questions".
    /// </summary>
    private static bool IsTitle(string text)
    {
        var words = text.Split([' ', '/', '&', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length <= 4 && EndsWithQuestions().IsMatch(text))
            return true;

        var counted = words.Where(word => word.Length > 3 && char.IsLetter(word.TrimStart('(')[0])).ToList();
        return !QuestionWords.Ask(text) && counted.Count(word => char.IsUpper(word.TrimStart('(')[0])) * 10 >= counted.Count * 6;
    }

    [GeneratedRegex(@"\bquestions?(?:\s*\(.*\))?$", RegexOptions.IgnoreCase)]
    private static partial Regex EndsWithQuestions();

    [GeneratedRegex(@"^(?:(?:section|part|round|category|chapter)\s+(?:\d{1,2}|[ivx]{1,4}|[a-h])\b\s*[:.)\-–—]*\s*|(?:[ivx]{1,4}|[a-h])[.)]\s+)", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\bquestions?\b|\bq\s?&\s?as?\b|\bq\s?/\s?a\b", RegexOptions.IgnoreCase)]
    private static partial Regex Questions();

    /// <summary>
    /// "Tips for Answering Behavioral Questions" tell about questions, "Questions to Ask the Interviewer" are not for the candidate.
    /// </summary>
    [GeneratedRegex(@"^(?:tips?|advice|strateg|guidelines?|overview|introduction|about|preparing|how to|answering|approach)\b|\b(?:tips|strategies|advice) (?:for|on|to)\b|\bto ask\b", RegexOptions.IgnoreCase)]
    private static partial Regex Advice();

    /// <summary>A type without the word "questions": "Technical Deep-Dive", "Behavioral", "Situational Scenarios (Continued)".</summary>
    [GeneratedRegex(
        @"^(?:(?:advanced|additional|expanded|extended|further|more|core|general|basic|role[- ]specific|in[- ]depth|other|and|&)\s+)*" +
        @"(?:technical|behaviou?ral|situational|problem[- ]solving|scenario[- ]based|case[- ]study)" +
        @"(?:[ /,&]+(?:and\s+)?(?:technical|behaviou?ral|situational|problem[- ]solving|scenario[- ]based))*" +
        @"(?:\s+(?:deep[- ]dives?|scenarios?|interview|rounds?|assessments?|section|skills?|knowledge|expertise|competenc(?:y|ies)|aspects|topics|exercises?|challenges?|analysis))*" +
        @"\s*(?:\(.*\)|specific to .*|continued)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex TypeAlone();

    [GeneratedRegex(@"\b(?:technical|technology|coding|programming|system[- ]design)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Technical();

    [GeneratedRegex(@"\b(?:behaviou?ral?|soft[- ]skills?|interpersonal|competency)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Behavioral();

    [GeneratedRegex(@"\b(?:situational|situation|scenarios?|scenario[- ]based|hypothetical)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Situational();

    [GeneratedRegex(@"\b(?:problem[- ]?solving|analytical|case[- ]stud(?:y|ies)|critical[- ]thinking)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ProblemSolving();

    [GeneratedRegex(@"\b(?:additional|more|further|extra|bonus|expanded|extended|supplementary|miscellaneous|continued|advanced|remaining)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Additional();

    [GeneratedRegex(@"\b(?:interview|answers?|sample|common|top|frequently|detailed|comprehensive|general|key|example|essential|practice)\b|^questions$|q\s?[&/]\s?a", RegexOptions.IgnoreCase)]
    private static partial Regex General();

    [GeneratedRegex(
        @"^(?:(?:sample|model|suggested|example|detailed|comprehensive|ideal|strong|expected|possible|potential|likely|common|key|your|the|an?)\s+)*" +
        @"(?:answers?|responses?|follow[- ]?ups?(?:\s+(?:points?|questions?))?|examples?(?:\s+(?:answers?|scenarios?|responses?|contexts?))?|best practices|(?:common\s+)?pitfalls?(?:\s+to\s+avoid)?|" +
        @"explanation|approach|reasoning|outcomes?|context|situation|action|result|task|key points|points to cover|what (?:not )?to do|real[- ]world (?:example|scenario)s?|" +
        @"alternative (?:considerations?|approach(?:es)?)|code(?: example)?|steps?|solutions?|explanations?|hints?|" +
        @"antwort|lösung|respuesta|solución|réponse|resposta|risposta|soluzione|ответ|решение|答案|解答|回答|解析|参考答案|答え|정답|답|الجواب|الإجابة|cevap|" +
        @"why (?:it|this) (?:matters|works|is asked))\s*(?:\d{1,2})?\s*:?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex AnswerLabel();

    /// <summary>Announces the answer and may begin it: "Answer: A", "Solution (recursive)", "Click to see the answer".</summary>
    [GeneratedRegex(
        @"^(?:(?:the|my|short|long|quick|possible|correct|right|best|detailed|full|sample|model|official)\s+)*(?:" + AnswerLabels.Words + @")(?:\s*(?:\d{1,2}|\([^)]*\)))?(?:\s*[:：-].{0,60})?$|" +
        @"^(?:(?:click|tap)\s+(?:here\s+)?(?:to|for)\s+)?(?:show|see|view|reveal|expand|check|display|toggle|open)?\s*(?:me\s+)?(?:the\s+)?(?:answers?|solutions?|hints?|explanations?)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex AnswerAnnounced();

    [GeneratedRegex(
        @"^(?:(?:required|recommended|industry|educational|additional|professional|key|other|general|final|closing|interview|preparation|overall|some|helpful|useful|the)[ ,]+(?:and\s+)?)*" +
        @"(?:conclusions?|closing|summary|wrap[- ]?up|overview|introduction|about|certifications?|education|qualifications?|skills|experience|background|" +
        @"resources?|references?|reading|next steps|tips|thoughts|remarks|notes?|words|advice|considerations?|takeaways)" +
        @"(?:\s*(?:[,:&(]|and\b|for\b|of\b|to\b|on\b|the\b).*)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Remark();
}
