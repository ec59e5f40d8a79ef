using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.Intake;
using GuideSearch.Content.Yaml;
using GuideSearch.Diagnostics;
using GuideSearch.Rules;

namespace GuideSearch.Content.Rules;

/// <summary>What one reading of <c>rules.yml</c> brought.</summary>
public sealed record RuleReading(RuleSet Rules, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>Reads the rules: a list of entries, each with <c>pin</c>, <c>hide</c> or <c>boost</c> and a question.</summary>
public static class RuleReader
{
    public const string FileName = RuleSet.FileName;

    /// <summary>Every rule has one of them.</summary>
    internal static IReadOnlyList<string> Keys { get; } = ["pin", "hide", "boost", "query", "contains"];

    private static readonly YamlScope _scope =
        new("rules", FirstLine: 1, ContentLimits.RuleValues, CodeOf: _ => DiagnosticCodes.RulesNotYaml);

    /// <summary>Never throws for what the file holds: a broken entry is left out, a broken file gives no rule.</summary>
    /// <param name="path">Relative to the content root; names the file in diagnostics.</param>
    /// <param name="today">Rules that ended before are left out.</param>
    public static RuleReading Read(string path, ReadOnlySpan<byte> bytes, DateOnly today)
    {
        var diagnostics = new DiagnosticList(path);
        var root = FileText.Read(bytes, diagnostics) is { } text ? YamlTree.Read(text, _scope, diagnostics) : null;
        return new(new([.. Entries(root, today, diagnostics)]), diagnostics.Items);
    }

    private static IEnumerable<QueryRule> Entries(YamlNode? root, DateOnly today, DiagnosticList diagnostics)
    {
        if (root is null or YamlNode.Text { IsNull: true })
            return [];
        if (root is not YamlNode.List list)
        {
            diagnostics.Error(DiagnosticCodes.RulesNotYaml, root.Line, "Rules must be a list; begin each with '- '.", root.Column);
            return [];
        }

        const int most = ContentLimits.Rules;
        if (list.Items.Count > most)
            diagnostics.Error(
                DiagnosticCodes.RulesTooMany, list.Items[most].Line,
                FormattableString.Invariant($"There are more than {most:N0} rules; those from here on are left out."));

        return list.Items.Take(most).Select(item => new RuleEntry(diagnostics, today).Read(item)).OfType<QueryRule>();
    }
}
