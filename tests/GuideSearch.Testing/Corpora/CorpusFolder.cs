using System.Text;

namespace GuideSearch.Testing.Corpora;

/// <summary>A synthetic corpus as a content folder of Markdown files, with queries to ask it in <see cref="QueriesFile"/>.</summary>
public static class CorpusFolder
{
    /// <summary>One query a line, beside the guides; no guide itself.</summary>
    public const string QueriesFile = "queries.txt";

    public const int DefaultSeed = 7;

    public const int DefaultQueries = 265;

    /// <summary>Questions of the smallest guide, and so of the smallest corpus.</summary>
    public const int MinQuestions = 8;

    /// <summary>Writes guide by guide; the need of memory hardly grows with the corpus.</summary>
    /// <param name="content">The folder of the real guides that it is recombined from.</param>
    /// <param name="folder">Missing or empty; is created.</param>
    /// <param name="questions">Of all guides together; at least <see cref="MinQuestions"/>.</param>
    /// <param name="queries">Number of lines of <see cref="QueriesFile"/>.</param>
    /// <exception cref="IOException">The folder is not empty, or cannot be written.</exception>
    public static CorpusFacts Write(string content, string folder, int questions, int queries = DefaultQueries, int seed = DefaultSeed)
    {
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            throw new IOException($"'{folder}' is not an empty folder; name a new one, or empty it.");

        var guides = new SyntheticGuides(SourceGuides.Read(content), questions, (ulong)seed);
        var asking = new CorpusQueries(new((ulong)seed, ulong.MaxValue - 1));
        var facts = new CorpusFacts();
        Directory.CreateDirectory(folder);
        using var asked = new StreamWriter(Path.Combine(folder, QueriesFile)) { NewLine = "\n" };
        for (var (number, query) = (0, 0); number < guides.Count; number++)
        {
            var guide = guides.Create(number);
            var bytes = Encoding.UTF8.GetBytes(guide.Text);
            File.WriteAllBytes(Path.Combine(folder, guide.FileName), bytes);
            facts.Add(guide, bytes);
            for (; query * (long)guides.Count < queries * (number + 1L); query++)
                asked.WriteLine(asking.Create(guide));
        }

        return facts;
    }
}
