namespace GuideSearch.Guides;

/// <summary>One guide: what its front matter says, and its questions and overview passages in the order of the file.</summary>
public sealed record Guide : IGuideLabels
{
    /// <summary>The address of the guide, unique in a corpus; ≤ 300 characters of the github-slugger alphabet.</summary>
    public required string Slug { get; init; }

    /// <summary>Whether its author chose the slug; else it is made of the path, and takes no saved address away.</summary>
    public bool HasOwnSlug { get; init; }

    /// <summary>Front matter <c>term</c> (or <c>title</c>).</summary>
    public required string Title { get; init; }

    public string Description { get; init; } = "";

    public required string Category { get; init; }

    public required string Vertical { get; init; }

    public DateOnly? Published { get; init; }

    public DateOnly? Modified { get; init; }

    /// <summary>As written, sorted, without duplicates whatever their case.</summary>
    public IReadOnlyList<string> Tags
    {
        get;
        init => field = [.. value.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];
    } = [];

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Labels { get; init; }

    /// <summary>Earlier slugs of this guide.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public required ContentLocation Source { get; init; }

    /// <summary>
    /// Files of the content folder that its readers may open, in ordinal order of their paths: its own, and those that its answers link to.
    /// </summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Questions and overview passages, in the order of the file.</summary>
    public required IReadOnlyList<Question> Documents { get; init; }

    /// <summary>The same guide under another address, and its documents with it.</summary>
    public Guide At(string slug) => slug == Slug ? this : this with
    {
        Slug = slug,
        Documents = [.. Documents.Select(document => document with { Id = new(slug, document.Id.Slug) })],
    };
}
