using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.FrontMatter;
using GuideSearch.Content.Yaml;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.Synonyms;

namespace GuideSearch.Content.Synonyms;

/// <summary>Reads one entry of the thesaurus, whole or not at all: half an entry would find what its author did not mean.</summary>
internal static class SynonymEntryReader
{
    private static readonly string[] _keys = ["words", "from", "to", "field"];

    /// <returns>Null, with an error reported, where the entry is left out.</returns>
    public static SynonymEntry? Read(YamlNode node, DiagnosticList diagnostics)
    {
        if (node is not YamlNode.Map map)
            return Refuse(node, "An entry is written '- words: [a, b]', or '- from: [a]' with 'to: [b]' below it", diagnostics);
        if (map.DoubleKey() is var (key, first))
            return Refuse(
                key, $"The key '{KeyNames.Shown(key.Value)}' stands on line {first} already; begin each entry with '- '", diagnostics);

        WarnOfUnknownKeys(map, diagnostics);
        var source = new ContentLocation(diagnostics.Path, map.Line, map.Column);
        if (FieldsOf(map, diagnostics) is not { } fields)
            return null;

        var entry = (map["words"], map["from"], map["to"]) switch
        {
            ({ } words, null, null) => TwoWay(words, source, diagnostics),
            (null, { } from, { } to) => OneWay(from, to, source, diagnostics),
            (null, { }, null) => Refuse(map, "An entry with 'from' needs 'to' as well", diagnostics),
            (null, null, { }) => Refuse(map, "An entry with 'to' needs 'from' as well", diagnostics),
            (null, null, null) => Refuse(map, "An entry needs 'words', or 'from' and 'to'", diagnostics),
            _ => Refuse(map, "An entry has either 'words', or 'from' and 'to'; make two entries of it", diagnostics),
        };
        return entry is null ? null : entry with { Fields = fields };
    }

    /// <returns>Empty where the entry holds for all guides; null, with an error reported, where it cannot be told.</returns>
    private static IReadOnlyList<string>? FieldsOf(YamlNode.Map map, DiagnosticList diagnostics)
    {
        if (map["field"] is not { } node)
            return [];

        if (SynonymTerms.Read("field", node, diagnostics) is not { } fields)
            return null;
        if (fields.Count > 0)
            return fields;

        Refuse(node, "'field' names no category and no vertical; name one, or leave the key out", diagnostics);
        return null;
    }

    private static SynonymEntry? TwoWay(YamlNode words, ContentLocation source, DiagnosticList diagnostics)
    {
        if (SynonymTerms.Read("words", words, diagnostics) is not { } terms)
            return null;
        return terms.Count > 1
            ? SynonymEntry.TwoWay(terms, source)
            : Refuse(words, "'words' needs at least two different terms, as in [a, b]", diagnostics);
    }

    private static SynonymEntry? OneWay(YamlNode from, YamlNode to, ContentLocation source, DiagnosticList diagnostics)
    {
        var (plain, field) = (SynonymTerms.Read("from", from, diagnostics), SynonymTerms.Read("to", to, diagnostics));
        if (plain is null || field is null)
            return null;
        if (plain.Count == 0)
            return Refuse(from, "'from' names no term", diagnostics);
        return field.Count > 0 ? SynonymEntry.OneWay(plain, field, source) : Refuse(to, "'to' names no term", diagnostics);
    }

    private static void WarnOfUnknownKeys(YamlNode.Map map, DiagnosticList diagnostics)
    {
        foreach (var (key, _) in map.Entries.Where(entry => !_keys.Contains(entry.Key.Value)))
        {
            var nearest = NearestName.Find(key.Value, _keys);
            var advice = nearest is null ? "an entry has 'words', or 'from' and 'to', and perhaps a 'field'" : $"did you mean '{nearest}'?";
            diagnostics.Warning(
                DiagnosticCodes.SynonymUnknownKey, key.Line,
                $"The key '{KeyNames.Shown(key.Value)}' is unknown and not read; {advice}", key.Column);
        }
    }

    private static SynonymEntry? Refuse(YamlNode at, string message, DiagnosticList diagnostics)
    {
        diagnostics.Error(DiagnosticCodes.SynonymEntryShape, at.Line, $"{message}. The entry is left out.", at.Column);
        return null;
    }
}
