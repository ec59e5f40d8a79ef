using System.Globalization;
using GuideSearch.Cli.Output;
using GuideSearch.Synonyms.Mining;

namespace GuideSearch.Cli.Proposing;

/// <summary>The formats in which proposals for the thesaurus are written, by name.</summary>
internal static class ProposalFormats
{
    /// <summary>Places that the text shows of each proposal; JSON has all of them.</summary>
    private const int PlacesShown = 5;

    public static IReadOnlyDictionary<string, Action<IReadOnlyList<Proposal>, TextWriter>> All { get; } =
        new Dictionary<string, Action<IReadOnlyList<Proposal>, TextWriter>>
        {
            ["text"] = WriteText,
            ["json"] = (proposals, output) => JsonText.Write(output, proposals.Select(p => new
            {
                p.Kind,
                p.Terms,
                p.Ambiguous,
                p.KnownTo,
                p.Files,
                Places = p.Places.Select(place => new { File = place.Path, place.Line }),
            })),
            ["yaml"] = WriteYaml,
        };

    private static void WriteText(IReadOnlyList<Proposal> proposals, TextWriter output)
    {
        foreach (var proposal in proposals)
            output.WriteLine($"{string.Join(" = ", proposal.Terms)}    {Evidence(proposal)}{Known(proposal)}");
    }

    /// <summary>Entries to paste. A short form that means several things is only led to.</summary>
    private static void WriteYaml(IReadOnlyList<Proposal> proposals, TextWriter output)
    {
        foreach (var proposal in proposals)
        {
            output.WriteLine($"# {Evidence(proposal)}{Known(proposal)}");
            if (proposal.Ambiguous)
                output.WriteLine($"- from: [{Quoted(proposal.Terms[0])}]\n  to: [{Quoted(proposal.Terms[1])}]");
            else
                output.WriteLine($"- words: [{string.Join(", ", proposal.Terms.Select(Quoted))}]");
        }
    }

    private static string Evidence(Proposal proposal)
    {
        var more = proposal.Places.Count - PlacesShown;
        var places = string.Join(' ', proposal.Places.Take(PlacesShown)) + (more > 0 ? $" and {Number(more)} more" : "");
        var kind = proposal.Kind.ToString().ToLowerInvariant() + (proposal.Ambiguous ? " of several meanings" : "");
        return $"{kind} in {Number(proposal.Files)} {(proposal.Files == 1 ? "file" : "files")}: {places}";
    }

    private static string Known(Proposal proposal) => proposal.KnownTo switch
    {
        Knowledge.Thesaurus => "; in the thesaurus",
        Knowledge.Analysis => "; one to the search",
        _ => "",
    };

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>Quotes keep YAML from reading a sign or a word (yes, null) as its own.</summary>
    private static string Quoted(string term) =>
        term.All(c => char.IsAsciiLetter(c) || c is ' ' or '-') && term.Contains(' ', StringComparison.Ordinal) ? term : $"\"{term}\"";
}
