using System.Collections.Frozen;
using GuideSearch.Querying;

namespace GuideSearch.Synonyms;

/// <summary>Short forms that a thesaurus must not expand: a search for them mostly means something else.</summary>
public static class ShortForms
{
    /// <remarks>
    /// Account executive or adverse event, receivable or augmented reality, curriculum vitae or computer vision, enterprise value or
    /// electric vehicle, a language or to go, individual contributor or integrated circuit, intellectual property or internet
    /// protocol, interrupt routine or sales representative, a diode or to lead, limited partner or linear program, operating system or
    /// other software, private equity or price-earnings, product or project manager, pull request or public relations, reinforcement
    /// learning or real life, securities or seconds, the country or the pronoun us.
    /// </remarks>
    private static readonly FrozenSet<string> _manifold = "ae ar cv ev go ic ip isr led lp os pe pm pr rl sec us".Split(' ').ToFrozenSet();

    /// <param name="term">In lower case.</param>
    public static bool IsAmbiguous(string term) => _manifold.Contains(term) || CommonWords.Contains(term);
}
