using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.Files;
using GuideSearch.Content.Intake;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;

namespace GuideSearch.Content;

/// <summary>Finds the files that the answers of guides link to, and tells of links that lead nowhere.</summary>
/// <param name="files">The files beside the guides.</param>
/// <param name="tells">Whether links that lead nowhere are told.</param>
internal sealed class LinkChecks(ContentFiles files, bool tells)
{
    private readonly Dictionary<string, bool> _found = new(StringComparer.Ordinal);

    /// <summary>Files that are guides.</summary>
    private HashSet<string> _guides = [];

    /// <summary>Markdown that its authors let everybody read: guides, and files that ask nothing.</summary>
    private HashSet<string> _public = [];

    /// <param name="parsed">What became of each file.</param>
    /// <param name="paths">Of the files, in the same order.</param>
    /// <returns>The same with the files of each guide, and what is to tell of its links.</returns>
    public IReadOnlyList<ParsedGuide> Settle(IReadOnlyList<ParsedGuide> parsed, IReadOnlyList<string> paths)
    {
        _guides = Paths(file => file.Guide is not null);
        _public = Paths(file => file.Guide is not null || file.Diagnostics.Any(d => d.Code == DiagnosticCodes.NotAGuide));
        return [.. parsed.Select(file => file.Guide is { } guide ? Settle(file, guide) : file)];

        HashSet<string> Paths(Func<ParsedGuide, bool> are) =>
            paths.Zip(parsed).Where(file => are(file.Second)).Select(file => file.First).ToHashSet(StringComparer.Ordinal);
    }

    private ParsedGuide Settle(ParsedGuide parsed, Guide guide)
    {
        var (path, diagnostics) = (guide.Source.Path, new DiagnosticList(guide.Source.Path));
        var own = new SortedSet<string>(StringComparer.Ordinal);
        if (IsFile(path))
            own.Add(path);
        foreach (var document in guide.Documents)
        {
            var faults = AnswerLink.In(document.AnswerHtml).Select(link => FaultOf(link.Address, path, own)).OfType<string>().ToList();
            if (tells && faults is [var first, ..])
                diagnostics.Hint(DiagnosticCodes.LinkBesideGuide, document.Source.Line, first, cause: "a link that leads nowhere");
        }

        return parsed with { Guide = guide with { Files = [.. own] }, Diagnostics = [.. parsed.Diagnostics, .. diagnostics.Items] };
    }

    /// <summary>Why a link leads nowhere; null where it leads to a guide, or to a file, which is added to those of the guide.</summary>
    private string? FaultOf(string address, string path, SortedSet<string> own)
    {
        if (ContentLink.Parse(address, path) is not { } link)
            return $"The link '{address}' leads out of the content folder; copy the file into it, or write where it is on the web.";
        if (link.GuidePaths.Any(_guides.Contains))
            return null;
        if (!IsFile(link.Path))
            return $"The link '{address}' leads to '{link.Path}', {ReasonOf(link.Path)}";

        own.Add(link.Path);
        return null;
    }

    private bool IsFile(string path)
    {
        if (!_found.TryGetValue(path, out var found))
            _found[path] = found = (!GuideFiles.HasName(path) || _public.Contains(path)) && files.Find(path) is not null;
        return found;
    }

    private string ReasonOf(string path) => FileType.From(path) is null || (GuideFiles.HasName(path) && files.Find(path) is not null)
        ? "which readers are not shown: a folder, a draft, a hidden file or one of an unknown kind; write where it is on the web."
        : "which is not in the content folder, or larger than 16 MB; correct the link, add the file, or write where it is on the web.";
}
