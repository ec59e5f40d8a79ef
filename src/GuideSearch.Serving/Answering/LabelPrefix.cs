using GuideSearch.Analysis;

namespace GuideSearch.Serving.Answering;

/// <summary>Compares labels with what was typed of them.</summary>
internal static class LabelPrefix
{
    /// <summary>Whether the text or a later word of it begins with the prefix, case and accents aside.</summary>
    public static bool Begins(string text, string prefix)
    {
        var (whole, start) = (FoldAll(text), FoldAll(prefix));
        return start.Length == 0 || $" {whole}".Contains($" {start}", StringComparison.Ordinal);
    }

    private static string FoldAll(string text)
    {
        var words = text.Split([' ', '-', '/', '(', ',', ':'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(TechnicalAnalyzer.Fold).Where(word => word.Length > 0));
    }
}
