using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Lucene.Schema;
using GuideSearch.Lucene.Storage;
using GuideSearch.Serving.Companions;
using GuideSearch.Testing;
using Xunit.Sdk;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>Guides in which each document bears the mark of its build, so that a mixed or partial index is seen.</summary>
internal static class Marked
{
    public static Guide[] Guides(string mark, int guides = 3, int questions = 4) =>
    [
        .. Enumerable.Range(0, guides).Select(g => Enumerable.Range(0, questions).Aggregate(
            AGuide.Named($"guide-{g:000}").Tagged(mark, "SQL"),
            (guide, q) => guide.Asking($"{mark} asks question {q} of guide {g}?", $"{mark} answers.\n- point {q}\n- point {g}")).Build()),
    ];

    /// <summary>The mark that every document of the open generation bears.</summary>
    public static string MarkOf(LuceneQuestionIndex index)
    {
        using var lease = index.Acquire();
        return MarkOf(lease.Generation);
    }

    public static string MarkOf(OpenGeneration generation)
    {
        var marks = Prompts(generation).Select(prompt => prompt.Split(' ')[0]).Distinct().ToList();
        return marks is [var mark] ? mark : throw new XunitException($"Mixed generation: {string.Join(", ", marks)}");
    }

    /// <summary>Opens a folder and says whose documents it serves, all of them, and which fault it names.</summary>
    public static async Task<(string? Mark, int Documents, IndexFault Fault)> LookAsync(string path)
    {
        using var index = await BuiltIndex.OpenAsync(path);
        return (index.Status.Open is null ? null : MarkOf(index), index.Status.Open?.Documents ?? 0, index.Status.Fault);
    }

    private static IEnumerable<string> Prompts(OpenGeneration generation)
    {
        for (var doc = 0; doc < generation.Segment.MaxDoc; doc++)
        {
            var bytes = generation.Segment.Document(doc).GetBinaryValue(IndexFields.Stored);
            yield return StoredQuestion.FromBytes(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length)).Prompt;
        }
    }
}
