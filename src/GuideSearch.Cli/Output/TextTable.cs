namespace GuideSearch.Cli.Output;

/// <summary>Columns of plain text, the same on a terminal and in a file: left-aligned, two blanks apart, numbers to the right.</summary>
internal static class TextTable
{
    public static void Write(TextWriter output, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var all = rows.Prepend(header).Select(row => row.Select(VisibleText.Line).ToList()).ToList();
        var columns = Enumerable.Range(0, header.Count).ToList();
        var widths = columns.ConvertAll(column => all.Max(row => row[column].Length));
        var numbers = columns.ConvertAll(column => all.Count > 1 && all.Skip(1).All(row => IsNumber(row[column])));
        foreach (var row in all)
        {
            var cells = row.Index().Select(c => numbers[c.Index] ? c.Item.PadLeft(widths[c.Index]) : c.Item.PadRight(widths[c.Index]));
            output.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }

    private static bool IsNumber(string cell) => cell is "–" || (cell.Length > 0 && cell.All(c => char.IsAsciiDigit(c) || c is '.' or '%'));
}
