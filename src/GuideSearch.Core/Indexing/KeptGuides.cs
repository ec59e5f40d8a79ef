using System.Security.Cryptography;
using System.Text;
using GuideSearch.Diagnostics;
using GuideSearch.Facets;
using GuideSearch.Guides;

namespace GuideSearch.Indexing;

/// <summary>
/// Puts the live version of a guide in the place of a file that was rejected, so that a slip in writing takes nothing away.
/// </summary>
/// <remarks>
/// Drafts and files that are gone were not rejected: they leave, as their author wants. A guide without documents has none to keep.
/// </remarks>
internal static class KeptGuides
{
    public static GuideReading Into(GuideReading reading, IGenerationReader live)
    {
        var rejected = reading.Files.Where(f => f.Outcome is FileOutcome.Rejected).Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var guides = live.GuidesOf(rejected).ExceptBy(reading.Guides.Select(g => g.Slug), g => g.Slug, StringComparer.Ordinal)
            .Select(guide => guide with { Labels = LabelsOf(guide, reading) }).ToList();
        if (guides.Count == 0)
            return reading;

        var kept = guides.Select(guide => Create(guide, reading, live.Generation)).OrderBy(k => k.Path, StringComparer.Ordinal).ToList();
        return reading with
        {
            Guides = [.. reading.Guides.Concat(guides).OrderBy(g => g.Slug, StringComparer.Ordinal)],
            Diagnostics = [.. reading.Diagnostics.Except(DeadNoMore(reading, guides))],
            ContentHash = HashOf(reading.ContentHash, kept),
            Kept = kept,
        };
    }

    /// <summary>Without those of facets that were declared then and are not any more.</summary>
    private static Dictionary<string, IReadOnlyList<string>>? LabelsOf(Guide guide, GuideReading reading)
    {
        var facets = FacetSet.Create(reading.Facets);
        var labels = guide.Labels?.Where(label => facets.Find(label.Key) is not null).ToDictionary();
        return labels is { Count: > 0 } ? labels : null;
    }

    private static KeptGuide Create(Guide guide, GuideReading reading, Generation live)
    {
        var path = guide.Source.Path;
        var fault = reading.Diagnostics.First(d => d.Severity is Severity.Error && d.Source.Path == path);
        var earlier = live.Kept?.FirstOrDefault(k => k.Path == path && k.Guide == guide.Slug);
        return new(path, fault.Source.Line, fault.Code, fault.Message, guide.Slug, earlier?.Since ?? live.Id);
    }

    /// <summary>Rules whose question is there again.</summary>
    private static IEnumerable<Diagnostic> DeadNoMore(GuideReading reading, IReadOnlyList<Guide> guides)
    {
        var back = guides.SelectMany(g => g.Documents).Select(d => d.Id).ToHashSet();
        var places = reading.Rules.Rules.Where(r => back.Contains(r.Question)).Select(r => r.Source).ToHashSet();
        return reading.Diagnostics.Where(d => d.Code == DiagnosticCodes.RuleDead && places.Contains(d.Source));
    }

    /// <summary>Equal for equal files with equal versions kept: building again changes nothing.</summary>
    private static string HashOf(string files, IEnumerable<KeptGuide> kept) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\n', kept.Select(k => $"{k.Path}\0{k.Guide}\0{k.Since}").Prepend(files)))));
}

/// <summary>
/// Keeps the addresses that guides had: one whose file stands where it stood, and whose slug is another since a second file of its name
/// came or went, is found under the earlier slug too.
/// </summary>
internal static class EarlierSlugs
{
    public static async ValueTask<GuideReading> IntoAsync(GuideReading reading, IGenerationReader live, CancellationToken cancellationToken)
    {
        var taken = reading.Guides.SelectMany(guide => guide.Aliases.Append(guide.Slug)).ToHashSet(StringComparer.Ordinal);
        Lazy<Dictionary<string, string>> bySource = new(() => SlugsOf(live));
        var guides = new List<Guide>(reading.Guides.Count);
        foreach (var guide in reading.Guides)
        {
            var earlier = new List<string>();
            var slug = guide.Slug;
            var found = await live.Searcher.FindGuideAsync(slug, cancellationToken);
            if (found?.Guide.Slug != slug)
            {
                found = null;
                if (bySource.Value.TryGetValue(guide.Source.Path, out var before))
                {
                    earlier.Add(before);
                    found = await live.Searcher.FindGuideAsync(before, cancellationToken);
                }
            }

            earlier.AddRange(found?.Guide.Aliases ?? []);
            var kept = earlier.Where(taken.Add).ToList();
            guides.Add(kept.Count == 0 ? guide : guide with { Aliases = [.. guide.Aliases, .. kept] });
        }

        return reading with { Guides = guides };
    }

    private static Dictionary<string, string> SlugsOf(IGenerationReader live) => live.Documents
        .DistinctBy(document => document.Id.Guide).DistinctBy(document => document.Source.Path)
        .ToDictionary(document => document.Source.Path, document => document.Id.Guide, StringComparer.Ordinal);
}
