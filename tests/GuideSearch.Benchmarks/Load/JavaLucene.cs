using System.Diagnostics;
using System.Text.Json;

namespace GuideSearch.Benchmarks.Load;

/// <summary>Lucene for Java beside us, where Debian's liblucene8-java and a compiler are installed.</summary>
internal static class JavaLucene
{
    private const string Libraries = "/usr/share/java";
    private static readonly string[] _jars = ["core", "facet", "highlighter", "analyzers-common", "queries", "memory"];

    /// <param name="program">Folder of our published program, which reads the corpus.</param>
    /// <param name="work">For the table, the classes and the index; what stands there is used again.</param>
    /// <returns>Null where it is not installed.</returns>
    public static async Task<MeasuredProcess?> TryStartAsync(string program, string corpus, string work)
    {
        var jars = _jars.SelectMany(jar => Directory.Exists(Libraries) ? Directory.GetFiles(Libraries, $"lucene-{jar}-8.*.jar").Take(1) : []).ToList();
        if (jars.Count < _jars.Length || !File.Exists("/usr/bin/javac"))
            return null;

        var (table, classes) = (Path.Combine(work, "questions.tsv"), string.Join(':', [work, .. jars]));
        Directory.CreateDirectory(work);
        if (!File.Exists(table))
            await WriteTableAsync(program, corpus, table);
        var source = Path.Combine(Testing.RepositoryFolder.Find("tests"), "GuideSearch.Benchmarks", "Load", "java", "LuceneService.java");
        using (var compiler = Process.Start("/usr/bin/javac", ["-cp", classes, "-d", work, source]))
        {
            await compiler.WaitForExitAsync();
            if (compiler.ExitCode != 0)
                throw new InvalidOperationException("LuceneService.java does not compile.");
        }

        return new("/usr/bin/java", ["-Xmx4g", "-Dsun.net.httpserver.nodelay=true", "-cp", classes, "LuceneService", table, Path.Combine(work, "lucene")]);
    }

    private static async Task WriteTableAsync(string program, string corpus, string table)
    {
        using var export = Process.Start(new ProcessStartInfo(Path.Combine(program, "guidesearch"), ["export", corpus, "--format", "jsonl"])
        {
            RedirectStandardOutput = true,
        })!;
        var unfinished = table + ".new";
        await using var writer = new StreamWriter(unfinished);
        while (await export.StandardOutput.ReadLineAsync() is { } line)
        {
            using var question = JsonDocument.Parse(line);
            string[] cells =
            [
                Text("id"), Text("title"), Text("category"), Text("vertical"), Text("section"),
                string.Join('|', question.RootElement.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString())),
                Text("question"), Text("answer"),
            ];
            await writer.WriteLineAsync(string.Join('\t', cells.Select(cell => cell.ReplaceLineEndings(" ").Replace('\t', ' '))));

            string Text(string name) => question.RootElement.GetProperty(name).GetString() ?? "";
        }

        await export.WaitForExitAsync();
        await writer.DisposeAsync();
        File.Move(unfinished, table, overwrite: true);
    }
}
