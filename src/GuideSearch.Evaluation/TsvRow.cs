using GuideSearch.Diagnostics;

namespace GuideSearch.Evaluation;

/// <summary>One line of a tab-separated file.</summary>
/// <param name="Place">File and one-based line, for messages.</param>
internal sealed record TsvRow(string Place, IReadOnlyList<string> Fields)
{
    /// <summary>Reads the lines that have the wanted fields; other lines, and a file that cannot be read, become faults.</summary>
    /// <param name="columns">
    /// Names of the fields. A first line that begins with the first of them is a header and is skipped, as blank lines are.
    /// </param>
    public static IReadOnlyList<TsvRow> ReadAll(string path, IReadOnlyList<string> columns, ICollection<string> faults)
    {
        var rows = new List<TsvRow>();
        foreach (var (index, line) in LinesOf(path, faults).Index())
        {
            var fields = line.Split('\t', StringSplitOptions.TrimEntries);
            if (line.Length == 0 || (index == 0 && fields[0] == columns[0]))
                continue;

            var row = new TsvRow($"{path}:{index + 1}", fields);
            if (fields.Length == columns.Count && fields.All(f => f.Length > 0))
                rows.Add(row);
            else
                faults.Add($"{row.Place}: expected {string.Join(", ", columns)} between tabs, found {fields.Length} fields.");
        }

        return rows;
    }

    private static IEnumerable<string> LinesOf(string path, ICollection<string> faults)
    {
        try
        {
            return File.ReadAllLines(path).Select(l => l.TrimEnd());
        }
        catch (Exception e) when (FileFault.Is(e))
        {
            faults.Add($"{path}: {FileFault.ReasonToRead(e, path)}");
            return [];
        }
    }
}
