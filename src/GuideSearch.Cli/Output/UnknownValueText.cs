using GuideSearch.Facets;

namespace GuideSearch.Cli.Output;

/// <summary>Says that no question has a value that was asked for, and which one was probably meant.</summary>
internal static class UnknownValueText
{
    public static string Sentence(UnknownValue unknown) =>
        $"no question has the {unknown.Facet} '{unknown.Value}'" + (unknown.Meant is { } meant ? $"; did you mean '{meant}'?" : ".");
}
