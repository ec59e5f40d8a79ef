using System.Collections.Frozen;

namespace GuideSearch.Content.Markdown;

/// <summary>The elements of HTML by what becomes of them in an answer. Names are lower case.</summary>
/// <remarks>
/// Source: HTML Living Standard, with the obsolete elements that browsers still read as plain ones. Those whose content a browser takes as
/// raw text (<c>plaintext</c>, <c>xmp</c>) are missing on purpose: they are text here.
/// </remarks>
internal static class HtmlNames
{
    private static readonly FrozenSet<string> _inline = Set(
        "a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark nobr output q rp rt ruby s samp small span "
        + "strike strong sub sup time tt u var wbr");

    private static readonly FrozenSet<string> _block = Set(
        "address article aside blockquote body button caption center col colgroup dd details dialog div dl dt fieldset figcaption figure "
        + "footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p picture pre search "
        + "section select summary table tbody td tfoot th thead tr ul");

    private static readonly FrozenSet<string> _hidden =
        Set("script style template noscript iframe object embed svg math textarea title");

    private static readonly FrozenSet<string> _embeds =
        Set("area audio base canvas embed img input link map meta meter param progress source track video");

    private static readonly FrozenSet<string> _mayStayOpen = Set("li dt dd p td th tr thead tbody tfoot option optgroup colgroup rt rp");

    public static bool AreKnown(string name) =>
        _inline.Contains(name) || _block.Contains(name) || _hidden.Contains(name) || _embeds.Contains(name);

    /// <summary>Neither the element nor what stands in it is shown.</summary>
    public static bool AreHidden(string name) => _hidden.Contains(name);

    /// <summary>What it would show comes from elsewhere, or needs a program; text in it is shown.</summary>
    public static bool AreEmbeds(string name) => _embeds.Contains(name);

    /// <summary>A tag by itself, without attributes.</summary>
    public static bool StandAlone(string name) => name is "br" or "hr" or "wbr";

    /// <summary>Begins a line of its own.</summary>
    public static bool BreakLines(string name) => name is "br" || _block.Contains(name);

    /// <summary>Its end may be left out where it stands in another element.</summary>
    public static bool MayStayOpen(string name) => _mayStayOpen.Contains(name);

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
