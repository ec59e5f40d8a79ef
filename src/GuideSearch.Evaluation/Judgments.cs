namespace GuideSearch.Evaluation;

/// <summary>A query whose results were judged by hand.</summary>
/// <param name="Id">As in the file; unique.</param>
/// <param name="Type">A word for the kind of query, such as <c>keyword</c> or <c>typo</c>; figures are averaged per type.</param>
/// <param name="Grades">
/// Judged documents and their grades: 0 of no use, 1 related, 2 relevant, 3 the very thing. A document is written <c>guide/question</c>
/// or <c>file#line</c>.
/// </param>
public sealed record JudgedQuery(string Id, string Type, string Text, IReadOnlyDictionary<string, int> Grades);

/// <summary>Queries with judged documents: what a ranking is measured against.</summary>
/// <param name="Queries">In the order of the file.</param>
public sealed record Judgments(IReadOnlyList<JudgedQuery> Queries)
{
    /// <summary>
    /// Reads <c>qid type query</c> and <c>qid document grade</c>, both tab separated; a header that begins with <c>qid</c> is skipped.
    /// </summary>
    /// <param name="queriesPath">
    /// A query without judgments is kept: its figures are empty, but it can still come back without a hit.
    /// </param>
    /// <exception cref="JudgmentsException">A file cannot be read, or some lines cannot; it names all of them.</exception>
    public static Judgments Read(string queriesPath, string qrelsPath)
    {
        var faults = new List<string>();
        var grades = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        var rows = new List<TsvRow>();
        foreach (var row in TsvRow.ReadAll(queriesPath, ["qid", "type", "query"], faults))
        {
            if (grades.TryAdd(row.Fields[0], new(StringComparer.OrdinalIgnoreCase)))
                rows.Add(row);
            else
                faults.Add($"{row.Place}: the query '{row.Fields[0]}' stands in the file twice.");
        }

        // A query that could not be read is not also missing.
        var knowsQueries = faults.Count == 0;
        foreach (var row in TsvRow.ReadAll(qrelsPath, ["qid", "document", "grade"], faults))
        {
            if ((knowsQueries || grades.ContainsKey(row.Fields[0])) && FaultOf(row, grades) is { } fault)
                faults.Add($"{row.Place}: {fault}");
        }

        return faults.Count > 0
            ? throw new JudgmentsException(faults)
            : new([.. rows.Select(r => new JudgedQuery(r.Fields[0], r.Fields[1], r.Fields[2], grades[r.Fields[0]]))]);
    }

    /// <summary>Takes one judgment into <paramref name="grades"/>, or says why it cannot.</summary>
    private static string? FaultOf(TsvRow row, Dictionary<string, Dictionary<string, int>> grades)
    {
        var (id, document, grade) = (row.Fields[0], row.Fields[1], row.Fields[2]);
        if (!grades.TryGetValue(id, out var judged))
            return $"there is no query '{id}'.";
        if (!DocumentName.IsValid(document))
            return $"'{document}' is no document; expected 'guide/question' or 'file#line'.";
        if (grade is not [>= '0' and <= '3'])
            return $"the grade '{grade}' is not a number from 0 to 3.";

        return judged.TryAdd(document, grade[0] - '0') ? null : $"'{document}' is judged twice for '{id}'.";
    }
}

/// <summary>Judgments that cannot be used; the message has a line for each fault, with file and line number.</summary>
public sealed class JudgmentsException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
