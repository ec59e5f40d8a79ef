using GuideSearch.Guides;
using GuideSearch.Testing;

namespace GuideSearch.Benchmarks;

/// <summary>The seeded corpus as Markdown files, each question of which bears a mark.</summary>
internal static class SyntheticFolder
{
    /// <param name="mark">A word that begins every prompt, by which answers of two builds are told apart.</param>
    public static void Write(string path, int guides, string mark)
    {
        Directory.CreateDirectory(path);
        foreach (var guide in new SyntheticCorpus(SyntheticIndex.Seed).Guides(guides * 10))
            File.WriteAllText(Path.Combine(path, $"{guide.Slug}.md"), TextOf(guide, mark));
    }

    private static string TextOf(Guide guide, string mark) =>
        $"---\nterm: {guide.Title}\ncategory: {guide.Category}\nvertical: {guide.Vertical}\ntags: [{string.Join(", ", guide.Tags)}]\n---\n\n"
        + "## Technical Questions\n\n"
        + string.Concat(guide.Documents.Select((d, i) => $"#### {i + 1}. {mark} {d.Prompt}\n\n{d.Answer.Replace("\n", "\n\n", StringComparison.Ordinal)}\n\n"));
}
