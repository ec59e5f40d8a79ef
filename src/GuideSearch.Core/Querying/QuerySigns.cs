using System.Text.RegularExpressions;

namespace GuideSearch.Querying;

/// <summary>Tells signs that are asked for (<c>===</c>, <c>a?.b</c>) from those that only punctuate.</summary>
internal static partial class QuerySigns
{
    private const string Signs = "!#$%&*+-./:<=>?@\\^|~";

    /// <summary>Signs that prose uses too: alone or repeated they are asked for only where the query has little else.</summary>
    private const string OfProse = "!#$%&*+-./:?@<>|\\";

    /// <summary>What somebody types on the way to something else asks for nothing alone.</summary>
    private const string Unfinished = "-*+./:\\";

    /// <summary>Operators that consist of what prose uses too, and that nobody writes in prose.</summary>
    private static readonly HashSet<string> _operators =
        ["->", "<-", "&&", "||", "::", "?.", "?:", "<<", ">>", "<>", "|>", "$$", ">&", "++"];

    private static readonly HashSet<string> _names = ["operator", "operators", "symbol", "symbols"];

    /// <summary>Cuts a run of text without blanks into words, which are left as they stand, and signs.</summary>
    public static IEnumerable<(string Text, bool IsSign)> Cut(string run)
    {
        var core = run.Trim('(', ')', '[', ']', '{', '}', ',', ';', '\'', '`', '…');
        if (core.Length > 0 && core.All(unit => Signs.Contains(unit, StringComparison.Ordinal)))
        {
            yield return (WithoutPunctuation(core), true);
            yield break;
        }

        var at = 0;
        foreach (Match match in Inside().Matches(run))
        {
            if (match.Index > at)
                yield return (run[at..match.Index], false);
            yield return (match.Value, true);
            at = match.Index + match.Length;
        }

        if (at < run.Length)
            yield return (run[at..], false);
    }

    /// <summary>Whether a sign is asked for beside words.</summary>
    public static bool IsPlain(string sign) =>
        sign.Length > 1 ? !sign.All(unit => OfProse.Contains(unit, StringComparison.Ordinal)) || _operators.Contains(sign)
        : !OfProse.Contains(sign, StringComparison.Ordinal);

    /// <summary>Whether a sign is asked for where no other word is.</summary>
    public static bool IsAskedAlone(string sign) => sign.Length > 1 || !Unfinished.Contains(sign, StringComparison.Ordinal);

    /// <summary>Whether a sign is asked for where it stands apart and something follows: behind the last word, it cries out.</summary>
    public static bool IsAskedAmid(string sign) => sign is "??";

    /// <summary>Whether a word says that signs are meant.</summary>
    public static bool AreNamedBy(string folded) => _names.Contains(folded);

    /// <summary>Without the punctuation that ends a sentence, unless there is nothing else.</summary>
    private static string WithoutPunctuation(string signs) =>
        signs.TrimEnd('.', '?', '!', ':') is { Length: > 0 } bare ? bare : signs;

    /// <summary>Operators between two parts of code, and those that lead one.</summary>
    [GeneratedRegex(
        @"(?:===|!==|==|!=|<=>|<=|>=|=>|&&|\|\||\?\?|\?\.|->|<-|(?<![:/])::|:=|\+=|-=|\*=|<<|>>|\|>|(?<![^\(\[])\+\+)"
        + @"(?=[\p{L}\p{N}_$\(\[])")]
    private static partial Regex Inside();
}
