namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>A content folder whose files are written, changed, renamed and removed by chance.</summary>
internal sealed class GuideDrafts(string folder)
{
    private static readonly string[] _words =
        ["cache", "queue", "index", "lock", "thread", "socket", "token", "shard", "replica", "tree", "graph", "hash", "stack", "heap"];

    private int _added;

    public void Begin(Random random, int guides)
    {
        for (var i = 0; i < guides; i++)
            Write($"{(i % 3 == 2 ? $"area-{i % 2}/" : "")}guide-{i:00}.md", Text(random, i));
    }

    /// <summary>Writes one more sentence into a guide.</summary>
    public void Change(string path) => File.AppendAllText(Path.Combine(folder, path), "\nAnd one more sentence about caches.\n");

    /// <returns>What was done.</returns>
    public string Edit(Random random)
    {
        var files = Directory.GetFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var path = Path.GetRelativePath(folder, files[random.Next(files.Count)]).Replace('\\', '/');
        var full = Path.Combine(folder, path);
        var (name, edit) = random.Next(13) switch
        {
            0 => ("add", () => Write($"new-{_added++:00}.md", Text(random, _added))),
            1 => ("add one of the same name elsewhere", () => Write($"area-{random.Next(3)}/{Path.GetFileName(path)}", Text(random, 3))),
            2 => ("delete", () => File.Delete(full)),
            3 => ("change", () => Change(path)),
            4 => ("rename", () => File.Move(full, Path.Combine(folder, $"moved-{_added++:00}.md"))),
            5 => ("word it otherwise", () => File.WriteAllText(full, File.ReadAllText(full).Replace("What is", "Why use", StringComparison.Ordinal))),
            6 => ("make a draft", () => File.WriteAllText(full, File.ReadAllText(full).Replace("title:", "draft: true\ntitle:", StringComparison.Ordinal))),
            7 => ("choose a slug", () => File.WriteAllText(full, File.ReadAllText(full).Replace("title:", $"slug: own-{_added++}\ntitle:", StringComparison.Ordinal))),
            8 => ("write defaults", () => Write($"area-{random.Next(2)}/defaults.yml", $"category: {Word(random)}\ntags: [{Word(random)}]\n")),
            9 => ("write synonyms", () => Write("synonyms.yml", $"- words: [{_words[0]}, {_words[1 + random.Next(5)]}]\n")),
            10 => ("ask twice alike", () => File.AppendAllText(full, "\n## What is a cache?\n\nIt is asked twice, and answered otherwise.\n")),
            11 => ("link", () => File.AppendAllText(full, $"\nSee [that](guide-{random.Next(14):00}.md) and [this](picture.png).\n")),
            _ => ("bring a picture", (Action)(() => Write("picture.png", Word(random)))),
        };
        edit();
        return $"{name}: {path}";
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private static string Text(Random random, int number) => $"""
        ---
        title: Guide {number} of the {Word(random)}
        category: {Word(random)}
        vertical: Engineering
        tags: [{Word(random)}, {Word(random)}]
        pubDate: 2024-01-{1 + random.Next(28):00}
        ---

        ## What is a {Word(random)} of a {Word(random)}?

        It is a {Word(random)} that has a {Word(random)}, and a {Word(random)} besides.

        ## How does a {Word(random)} work?

        - By a {Word(random)}
        - With `{Word(random)}`

        ## What is a cache?

        A {Word(random)} near the reader.

        """;

    private static string Word(Random random) => _words[random.Next(_words.Length)];
}
