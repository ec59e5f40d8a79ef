using System.Security.Cryptography;
using System.Text;
using GuideSearch.Diagnostics;
using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Search;

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
/// Keeps the addresses that guides had: one whose file stands where it stood is found under every slug that it had. Another file that comes
/// to be called so takes none of them away; only an author who chooses a slug may.
/// </summary>
internal static class EarlierSlugs
{
    /// <param name="live">The guides of the live generation.</param>
    public static GuideReading Into(GuideReading reading, IReadOnlyList<GuideSummary> live)
    {
        var before = LiveOf(reading.Guides, live);
        var guides = Settled(reading.Guides, before);
        var taken = guides.SelectMany(guide => guide.Aliases.Append(guide.Slug)).ToHashSet(StringComparer.Ordinal);
        return reading with
        {
            Guides =
            [
                .. guides.Select(guide => WithAliases(guide, before.GetValueOrDefault(guide.Source.Path), taken))
                    .OrderBy(guide => guide.Slug, StringComparer.Ordinal),
            ],
        };
    }

    private static Guide WithAliases(Guide guide, GuideSummary? before, HashSet<string> taken)
    {
        var kept = before is null ? [] : before.Aliases.Prepend(before.Slug).Where(taken.Add).ToList();
        return kept.Count == 0 ? guide : guide with { Aliases = [.. guide.Aliases, .. kept] };
    }

    /// <summary>What was live of each file; of a file that was moved, what was live under its slug and is gone from its place.</summary>
    private static Dictionary<string, GuideSummary> LiveOf(IReadOnlyList<Guide> guides, IReadOnlyList<GuideSummary> live)
    {
        var bySlug = live.ToDictionary(guide => guide.Slug, StringComparer.Ordinal);
        var bySource = live.DistinctBy(guide => guide.Source)
            .ToDictionary(guide => guide.Source, guide => guide.Slug, StringComparer.Ordinal);
        var staying = guides.Select(guide => bySource.GetValueOrDefault(guide.Source.Path)).OfType<string>()
            .ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, GuideSummary>(StringComparer.Ordinal);
        foreach (var guide in guides)
        {
            var slug = bySource.GetValueOrDefault(guide.Source.Path) ?? (staying.Contains(guide.Slug) ? null : guide.Slug);
            if (slug is not null && bySlug.TryGetValue(slug, out var summary))
                found.TryAdd(guide.Source.Path, summary);
        }

        return found;
    }

    /// <summary>A guide whose slug another file would take has it back, and the other is told apart by its path.</summary>
    private static IReadOnlyList<Guide> Settled(IReadOnlyList<Guide> guides, Dictionary<string, GuideSummary> before)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, guide) in before)
            owners[guide.Slug] = path;
        foreach (var (path, guide) in before)
        {
            foreach (var alias in guide.Aliases)
                owners.TryAdd(alias, path);
        }

        var chosen = guides.Where(guide => guide.HasOwnSlug).Select(guide => guide.Slug).ToHashSet(StringComparer.Ordinal);
        var claimed = guides.Select(guide => guide.Slug).ToHashSet(StringComparer.Ordinal);
        return [.. guides.Select(guide => guide.HasOwnSlug ? guide : guide.At(SlugOf(guide)))];

        string SlugOf(Guide guide)
        {
            var (path, slug) = (guide.Source.Path, guide.Slug);
            var earlier = before.GetValueOrDefault(path)?.Slug;
            if (earlier is not null && earlier != slug && claimed.Contains(earlier) && !chosen.Contains(earlier))
                return earlier;
            return owners.GetValueOrDefault(slug, path) == path ? slug : TwinAddress.Create(slug, path);
        }
    }
}
