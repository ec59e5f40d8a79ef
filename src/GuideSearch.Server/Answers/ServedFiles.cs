using GuideSearch.Content.Files;
using GuideSearch.Contract.Answers;
using GuideSearch.Contract.Wire;
using GuideSearch.Indexing;

namespace GuideSearch.Server.Answers;

/// <summary>
/// The files that the service hands out: those of the folder that the open generation was built from. None where that folder is not on
/// this machine, and none where the guides have a site of their own, which has them.
/// </summary>
internal sealed class ServedFiles(IQuestionIndex index, Addresses addresses)
{
    private volatile Known? _known;

    /// <summary>Null where no file is handed out.</summary>
    public ContentFiles? Current => In(index.Status.Open);

    /// <summary>Writes answers as the open generation has them.</summary>
    /// <param name="root">What addresses of this service begin with.</param>
    public AnswerMarkup Markup(string root) => new(addresses, root, Current is not null);

    /// <summary>What answers of a generation depend on beside it: whether they may lead to files.</summary>
    public bool Serves(string generation) => index.Status.Open is { } open && open.Id == generation && In(open) is not null;

    /// <summary>Looked at once for a generation, so that all its answers agree.</summary>
    private ContentFiles? In(Generation? open)
    {
        if (open is null)
            return null;
        if (_known is { } known && known.Generation == open.Id)
            return known.Files;

        var files = !addresses.GuidesAreElsewhere && open.ContentRoot is { } root && Directory.Exists(root) ? new ContentFiles(root) : null;
        _known = new(open.Id, files);
        return files;
    }

    private sealed record Known(string Generation, ContentFiles? Files);
}
