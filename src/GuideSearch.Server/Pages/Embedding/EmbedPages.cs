using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Wire;
using GuideSearch.Server.Embedding;
using GuideSearch.Server.Pages.Shell;
using GuideSearch.Server.Settings;
using Microsoft.AspNetCore.Http;

namespace GuideSearch.Server.Pages.Embedding;

/// <summary><c>/embed</c>: how to put the search on another site.</summary>
internal sealed class EmbedPages(EmbedFiles files, Addresses addresses, ServerSettings settings)
{
    private readonly string? _service = settings.PublicUrl is null ? null : addresses.Root;

    private readonly int? _origins = settings.Cors.Origins.Contains("*") ? null : settings.Cors.Origins.Count;

    public ValueTask<PageView> ShowAsync(ParameterReading reading, HttpContext context) => ValueTask.FromResult(PageView.Create<EmbedPage>(
        nameof(EmbedPage.View), new EmbedView(_service, files.Script.Hash, files.Script.Integrity, _origins, reading.Facets.All)));
}
