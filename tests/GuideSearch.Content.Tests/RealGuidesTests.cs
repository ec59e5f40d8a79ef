using System.Text.Json;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Testing;

namespace GuideSearch.Content.Tests;

/// <summary>The project's own guides, and a larger set beside the repository where there is one.</summary>
public class RealGuidesTests
{
    private static readonly string _repository = RepositoryFolder.Find("");

    [Fact]
    public void Our_own_guides_are_read_without_fault()
    {
        var reading = new GuideFolder(Path.Combine(_repository, "content")).Read(null, CancellationToken.None);
        var questions = reading.Guides.SelectMany(g => g.Documents).Where(d => d.Kind is DocumentKind.Question).ToList();

        Assert.DoesNotContain(reading.Diagnostics, d => d.Severity > Severity.Hint);
        Assert.All(reading.Files, file => Assert.NotEqual(FileOutcome.Rejected, file.Outcome));
        Assert.InRange(reading.Guides.Count, 24, int.MaxValue);
        Assert.InRange(questions.Count, 260, int.MaxValue);
        Assert.DoesNotContain(questions, q => q.Section is SectionType.Other);
    }

    [Fact]
    public void The_reference_set_is_split_as_people_split_it()
    {
        var shared = Path.Combine(_repository, "..", "shared");
        if (!File.Exists(Path.Combine(shared, "gold", "split.json")))
            return;

        var reading = new GuideFolder(Path.Combine(shared, "guides")).Read(null, CancellationToken.None);
        using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(shared, "gold", "split.json")));
        var expected = gold.RootElement.GetProperty("files").EnumerateArray().SelectMany(file => file.GetProperty("questions").EnumerateArray().Select(q =>
            $"{file.GetProperty("file").GetString()}:{q.GetProperty("line").GetInt32()}-{q.GetProperty("end_line").GetInt32()} {q.GetProperty("section").GetString()} {q.GetProperty("has_answer").GetBoolean()}"));

        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            reading.Guides.SelectMany(g => g.Documents).Where(d => d.Kind is DocumentKind.Question)
                .Select(q => $"{q.Source.Path}:{q.Source.Line}-{q.EndLine} {SectionTypes.NameOf(q.Section)} {q.HasAnswer}").Order(StringComparer.Ordinal));
    }
}
