using CsCheck;
using GuideSearch.Guides;
using GuideSearch.Synonyms;

namespace GuideSearch.Core.Tests.Synonyms;

public class SynonymIndexProperties
{
    private static readonly Gen<string[]> _units = Gen.OneOf(Gen.Const("x"), Gen.Const("y"), Gen.Const("z")).Array[1, 4];

    [Fact]
    public void The_index_finds_what_reading_every_entry_finds() =>
        Gen.Select(Gen.Select(_units.Array[1, 3], _units.Array[1, 3]).Array[0, 8], _units.Array[1, 2])
            .Sample(
                (entries, query) =>
                {
                    var units = query.SelectMany(u => u).ToArray();
                    var index = SynonymIndex.Build(new([.. entries.Select(e => EntryOf(e.Item1, e.Item2))]), text => text.Split(' '));

                    for (var start = 0; start <= units.Length; start++)
                        Assert.Equal(Slow(entries, units, start), Fast(index, units, start));
                },
                seed: "0N0XIzNsQ0O2", iter: 2_000);

    private static SynonymEntry EntryOf(string[][] from, string[][] to) =>
        SynonymEntry.OneWay([.. from.Select(Join)], [.. to.Select(Join)], new ContentLocation("synonyms.yml", 1));

    private static string Fast(SynonymIndex index, string[] units, int start) =>
        index.LongestMatch(units, start) is { } match
            ? $"{match.Length}: {string.Join(", ", match.Variants.Select(v => Join(v.Units)))}"
            : "none";

    private static string Slow((string[][] From, string[][] To)[] entries, string[] units, int start)
    {
        var pairs = from entry in entries
                    from term in entry.From
                    where units.Skip(start).Take(term.Length).SequenceEqual(term)
                    from variant in entry.To.Select(Join)
                    where variant != Join(term)
                    select (term.Length, Variant: variant);
        return pairs.GroupBy(p => p.Length).MaxBy(g => g.Key) is { } longest
            ? $"{longest.Key}: {string.Join(", ", longest.Select(p => p.Variant).Distinct())}"
            : "none";
    }

    private static string Join(IEnumerable<string> units) => string.Join(' ', units);
}
