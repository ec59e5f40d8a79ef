using System.Text.RegularExpressions;

namespace GuideSearch.Content.Pieces;

/// <summary>The labels by which authors set an answer off from its question: "Answer:", "A)", "Solution:", "Respuesta:".</summary>
internal static partial class AnswerLabels
{
    /// <summary>The words, in the languages in which most lists of interview questions are written; as part of a pattern.</summary>
    public const string Words =
        "answers?|ans|solutions?|hints?|explanations?|antwort(?:en)?|lösung(?:en)?|respuestas?|solución|réponses?|respostas?|" +
        "risposta|risposte|soluzione|ответы?|решение|答案?|解答|回答|解析|参考答案|答え|정답|답|الجواب|الإجابة|cevap";

    /// <summary>Behind a wide colon no space is needed.</summary>
    private const string Label =
        @"(?:(?:" + Words + @")\s*\d{0,2}\s*(?:：|[:.)](?!\w))|a\s*\d{0,2}\s*(?:：|:(?!\w)|[.)](?!\w)(?!.*\bB[.)])))";

    /// <summary>Whether a text is a label and nothing else; the words need no colon.</summary>
    public static bool Are(string text) => Alone().IsMatch(text);

    /// <summary>Whether a text begins with one. "A)" before "B)" is a choice.</summary>
    public static bool Begin(string text) => Beginning().IsMatch(text);

    /// <summary>Finds where a label begins behind the end of a sentence; a negative number where none does.</summary>
    public static int FindIn(string text) => Within().Match(text) is { Success: true } match ? match.Groups["label"].Index : -1;

    [GeneratedRegex(@"^(?:" + Words + @"|a)\s*\d{0,2}\s*[:：.)]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Alone();

    [GeneratedRegex("^" + Label, RegexOptions.IgnoreCase)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"(?:[?.!؟]\s+|[？。]\s*)(?<label>" + Label + @"(?=\s|$|(?<=：)))", RegexOptions.IgnoreCase)]
    private static partial Regex Within();
}
