using System.Text.RegularExpressions;

namespace GuideSearch.Content.Pieces;

/// <summary>
/// Whether a line reads like a question or a task for a candidate. Evidence, not proof: a fifth of all questions has no question
/// mark.
/// </summary>
internal static partial class QuestionWords
{
    /// <summary>Marks of a question in the scripts of the world; the Greek one looks like a semicolon.</summary>
    private static readonly System.Buffers.SearchValues<char> _marks = System.Buffers.SearchValues.Create("?？؟¿՞\u037E፧⁇⁈");

    public static bool Ask(string text) => HasMark(text) || Opening().IsMatch(text) || OpeningElsewhere().IsMatch(text);

    /// <summary>
    /// Whether it asks even among lines that are none: by its mark, or by words that begin no statement. "Can be shared" asks nothing.
    /// </summary>
    public static bool AskPlainly(string text) => HasMark(text) || PlainOpening().IsMatch(text) || OpeningElsewhere().IsMatch(text);

    public static bool HasMark(string text) => text.AsSpan().ContainsAny(_marks) || GreekMark().IsMatch(text);

    /// <summary>More than half of the lines ask something.</summary>
    public static bool MostAsk(IReadOnlyCollection<string> lines) => lines.Count > 0 && lines.Count(Ask) * 2 > lines.Count;

    [GeneratedRegex(
        @"^(?:how|what|why|when|where|which|who|whose|whom|can|could|would|will|do|does|did|have|has|is|are|was|were|should|may|" +
        @"describe|explain|tell|give|discuss|imagine|suppose|if|walk|talk|share|provide|name|list|compare|contrast|define|outline|" +
        @"design|write|implement|summarize|summarise|illustrate|assume|consider|identify|demonstrate|sketch|pitch|sell|show|convince|" +
        @"you|your|you're|you’re|you've|you’ve|in what|in which|with which|for which|on what|at what|from what|under what|to what)\b(?!-)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\p{IsGreek};$")]
    private static partial Regex GreekMark();

    [GeneratedRegex(
        @"^(?:please\s+|could you\s+|can you\s+)?(?:(?:how|what|what['’]s|why|when|where|which|who|whose|whom)\b|in (?:what|which)\b|for what\b|" +
        @"(?:describe|explain|discuss|compare|contrast|define|outline|summari[sz]e|illustrate|differentiate|distinguish|elaborate|solve|implement|imagine|suppose|mention|given|reverse|determine|calculate|compute|justify|propose|estimate|walk me|talk (?:me|us|about)|tell (?:me|us|how|about|the|what|why)|differences? between|differences? of)\b|" +
        @"(?:list|name|give|state|show|write|design|create|build|find|print|draw|make|convert|check|identify|sketch|demonstrate|provide|share|convince|pitch|sell)\s+(?:a|an|the|all|some|any|me|us|your|you|out|how|at least|one|two|three|four|five|\d+|code|sql)\b|" +
        @"(?:can|could|would|will|do|does|did|have|has|is|are|was|were|should|may)\s+(?:you|we|i|there)\b|you\s+(?:are|have|need|want)\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex PlainOpening();

    /// <summary>Questions and tasks in the languages in which most lists of interview questions are written beside English.</summary>
    [GeneratedRegex(
        @"^(?:(?:wie|was ist|was sind|was bedeutet|was passiert|warum|wieso|weshalb|wann|wofür|wozu|welche[rsnm]?|wer|erklären?|erkläre|beschreiben?|beschreibe|nennen? sie|nenne|vergleichen?|unterschied zwischen)|" +
        @"(?:qué|cómo|por qué|cuál|cuáles|cuándo|dónde|quién|para qué|explica|explique|describa|menciona|enumera|diferencias? entre)|" +
        @"(?:qu['’]est|quelle?s?|comment|pourquoi|quand|expliquez?|décrivez|décrire|citez|différences? entre)|" +
        @"(?:o que|por que|qual|quais|quando|onde|quem|descreva|diferenças? entre|cos['’]è|cosa|perché|quali|spiega|descrivi|differenza tra)|" +
        @"(?:что|как|каков[аоы]?|каким|какими|какие|какой|какая|какое|каких|почему|зачем|когда|где|кто|чем|для чего|в ч[её]м|расскажи(?:те)?|объясни(?:те)?|опиши(?:те)?|назови(?:те)?|перечисли(?:те)?|сравни(?:те)?)|" +
        @"(?:ما|ماذا|كيف|لماذا|متى|أين|اشرح|هل|nedir|nasıl|neden|jak|co to|dlaczego|czym))(?![\w-])|" +
        @"^(?:什么|什麼|为什么|為什麼|如何|怎么|怎麼|怎样|请|請|说说|說說|谈谈|介绍|解释|描述|简述|讲讲|なぜ|どのように|무엇|왜|어떻게)|" +
        @"(?:是什么|是什麼|有哪些|的区别|的區別|区别|吗|呢|如何实现|怎么实现|とは|ですか|違い|説明してください|무엇인가요|설명하세요|차이점?)[。.!！]?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex OpeningElsewhere();
}
