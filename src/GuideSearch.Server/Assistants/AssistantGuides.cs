using System.Globalization;
using System.Text;
using GuideSearch.Search;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace GuideSearch.Server.Assistants;

/// <summary>Guides as resources: lists of them, and each as Markdown with its questions and answers.</summary>
internal sealed class AssistantGuides(IQuestionSearcher searcher)
{
    private const string Scheme = "guidesearch://guides/";
    private const string Markdown = "text/markdown";

    /// <summary>Guides in one part of the list.</summary>
    private const int PartSize = 100;

    /// <param name="cursor">The number of a part; null for the first.</param>
    public async ValueTask<ListResourcesResult> ListAsync(string? cursor, CancellationToken cancellationToken)
    {
        if (!int.TryParse(cursor ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var part) || part is < 1 or > 10_000)
            throw new McpProtocolException("This cursor is none that a list gave.", McpErrorCode.InvalidParams);

        var list = await searcher.ListGuidesAsync(new("", [], part, PartSize), cancellationToken);
        return new()
        {
            Resources = [.. list.Guides.Select(guide => new Resource
            {
                Uri = Scheme + Uri.EscapeDataString(guide.Slug),
                Name = guide.Slug,
                Title = guide.Title,
                Description = guide.Description.Length > 0 ? guide.Description : null,
                MimeType = Markdown,
            })],
            NextCursor = part * PartSize < list.Total ? (part + 1).ToString(CultureInfo.InvariantCulture) : null,
        };
    }

    public async ValueTask<ReadResourceResult> ReadAsync(string uri, CancellationToken cancellationToken)
    {
        var slug = uri.StartsWith(Scheme, StringComparison.Ordinal) ? Uri.UnescapeDataString(uri[Scheme.Length..]) : "";
        var guide = slug.Length == 0 ? null : await searcher.FindGuideAsync(slug, cancellationToken);
        return guide is null
            ? throw new McpProtocolException("There is no such guide.", McpErrorCode.InvalidParams)
            : new()
            {
                Contents = [new TextResourceContents { Uri = uri, MimeType = Markdown, Text = await WriteAsync(guide, cancellationToken) }],
            };
    }

    private async Task<string> WriteAsync(GuideDetails guide, CancellationToken cancellationToken)
    {
        var text = new StringBuilder($"# {guide.Guide.Title}\n");
        if (guide.Guide.Description.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"\n{guide.Guide.Description}\n");
        foreach (var section in guide.Documents.ChunkBy(document => document.SectionTitle))
        {
            if (section.Key.Length > 0)
                text.Append(CultureInfo.InvariantCulture, $"\n## {section.Key}\n");
            foreach (var document in section.Documents)
            {
                var found = await searcher.FindQuestionAsync(document.Id, cancellationToken);
                text.Append(CultureInfo.InvariantCulture, $"\n### {document.Prompt}\n\n{found?.Question.Answer}\n");
            }
        }

        return text.ToString();
    }
}

/// <summary>Documents one after another that stand under one heading.</summary>
internal static class Sections
{
    extension(IReadOnlyList<QuestionSummary> documents)
    {
        public IEnumerable<(string Key, IReadOnlyList<QuestionSummary> Documents)> ChunkBy(Func<QuestionSummary, string> keyOf)
        {
            for (var start = 0; start < documents.Count;)
            {
                var key = keyOf(documents[start]);
                var run = documents.Skip(start).TakeWhile(document => keyOf(document) == key).ToList();
                yield return (key, run);
                start += run.Count;
            }
        }
    }
}
