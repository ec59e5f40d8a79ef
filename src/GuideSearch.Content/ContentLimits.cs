namespace GuideSearch.Content;

/// <summary>
/// What one guide may cost. The numbers keep the worst file below a second and 200 MB; a real guide stays far below each.
/// </summary>
internal static class ContentLimits
{
    /// <summary>Bytes of a file.</summary>
    public const int FileBytes = 1024 * 1024;

    public const int Lines = 20_000;

    /// <summary>UTF-16 units of a line.</summary>
    public const int LineLength = 20_000;

    /// <summary>UTF-16 units of a paragraph without blank line: nested links cost the square of it.</summary>
    public const int ParagraphLength = 16 * 1024;

    /// <summary>
    /// Characters of a paragraph that may open something (<c>[ * _ ` !</c>): unclosed ones cost the square of their number.
    /// </summary>
    public const int ParagraphMarks = 500;

    public const int TableRows = 2_000;

    public const int TableColumns = 64;

    /// <summary>UTF-16 units of the front matter.</summary>
    public const int FrontMatterLength = 64 * 1024;

    /// <summary>Lines within which the front matter must end.</summary>
    public const int FrontMatterLines = 500;

    /// <summary>Depth of YAML, brackets and indentation alike.</summary>
    public const int YamlDepth = 20;

    public const int YamlEvents = 5_000;

    public const int TitleLength = 300;

    /// <summary>UTF-16 units of a category, vertical or tag.</summary>
    public const int LabelLength = 128;

    public const int DescriptionLength = 4_000;

    public const int Tags = 64;

    public const int QuestionsPerGuide = 1_000;

    public const int SynonymEntries = 10_000;

    /// <summary>Terms of one key of an entry.</summary>
    public const int SynonymTerms = 64;

    /// <summary>Words of one term; its length is that of a label.</summary>
    public const int SynonymWords = 8;

    /// <summary>Values, brackets and ends in the thesaurus.</summary>
    public const int SynonymValues = 200_000;

    public const int Rules = 1_000;

    /// <summary>Values, brackets and ends in the rules.</summary>
    public const int RuleValues = 20_000;
}
