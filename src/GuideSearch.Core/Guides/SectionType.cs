namespace GuideSearch.Guides;

/// <summary>What kind of question a section of a guide asks; a facet, with the wire names of <see cref="SectionTypes"/>.</summary>
public enum SectionType
{
    Technical,
    Behavioral,
    Situational,
    ProblemSolving,

    /// <summary>"Additional Questions" and its like: the guide itself names no kind.</summary>
    Additional,

    /// <summary>A question outside every section whose kind is known.</summary>
    Other,

    /// <summary>Not a question: education, certifications, qualifications, conclusions.</summary>
    Overview,
}

/// <summary>Section types as they are written on the wire, in files and in queries: <c>problem-solving</c>.</summary>
public static class SectionTypes
{
    private static readonly string[] _names =
        ["technical", "behavioral", "situational", "problem-solving", "additional", "other", "overview"];

    /// <summary>All wire names, in the order of <see cref="SectionType"/>.</summary>
    public static IReadOnlyList<string> Names => _names;

    public static string NameOf(SectionType type) => _names[(int)type];

    /// <summary>The type as people read it: <c>Problem solving</c>.</summary>
    public static string LabelOf(SectionType type)
    {
        var words = NameOf(type).Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>Reads a wire name, whatever its case.</summary>
    public static bool TryParse(string name, out SectionType type)
    {
        var index = Array.FindIndex(_names, n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
        type = index < 0 ? SectionType.Other : (SectionType)index;
        return index >= 0;
    }
}
