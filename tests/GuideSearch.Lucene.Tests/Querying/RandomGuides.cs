using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Querying;
using GuideSearch.Search;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Querying;

/// <summary>Random guides of few words and values, and random searches over them.</summary>
/// <param name="facets">Those that guides have values of and searches filter by.</param>
internal sealed class RandomGuides(Random random, FacetSet facets)
{
    /// <summary>Neither common words nor inflections nor relatives of each other.</summary>
    private static readonly string[] _words = ["zab", "zeb", "zib", "zob", "zub", "zyb", "zab1", "zeb2"];
    private static readonly string[] _tags = ["SQL", "sql server", "Python", "C/C++ & \"Rust\" <b>", "Été", "Interview Prep"];
    private static readonly string[] _topics = ["Data", "Sales", "Health"];
    private static readonly string[] _labels = ["Junior", "senior", "Senior", "1-50", "Ünïcode & Sons", "guru"];

    public RandomGuides(Random random)
        : this(random, FacetSet.BuiltIn)
    {
    }

    /// <summary>With two facets of an operator, one of which has an order.</summary>
    public static FacetSet WithDeclared { get; } =
        FacetSet.Create([new("level", "Level", ["junior", "senior"]), new("company-size", "Company size", [])]);

    public List<Guide> Guides(int count) => [.. Enumerable.Range(0, count).Select(i => GuideOf($"g{i}"))];

    public SearchRequest Request()
    {
        var text = string.Join(' ', Enumerable.Range(0, random.Next(4)).Select(_ => (random.Next(6) == 0 ? "-" : "") + Of(_words)));
        return new()
        {
            Query = QueryReader.Read(random.Next(5) == 0 ? $"{text} {TextFilter()}" : text, facets),
            Filters = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Filter())],
            Kind = (KindFilter)random.Next(3),
            Match = (MatchMode)random.Next(3),
            Sort = (SortOrder)random.Next(4),
            PerGuide = random.Next(4) == 0 ? random.Next(1, 4) : 0,
            Size = random.Next(1, 8),
            FacetSize = 200,
        };
    }

    private FacetFilter Filter()
    {
        var facet = facets.Find(Of(facets.Names))!;
        string[] values = facet.Name switch
        {
            FacetNames.Tag => _tags,
            FacetNames.Guide => ["g0", "g1", "g2", "g9"],
            _ when facet.Choices.Count > 0 => [.. facet.Choices.Select(choice => choice.Value)],
            _ when facet.FrontMatterKey is not null => _labels,
            _ => [.. _topics, "Nowhere"],
        };
        return new(
            facet.Name, (FacetMode)random.Next(3),
            [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Shout(Of(values))).Distinct()]);
    }

    private string TextFilter() => facets.Declared.Count > 0 && random.Next(2) == 0
        ? $"{Of(facets.Declared).Name}:\"{Of(_labels)}\""
        : $"tag:\"{Of(_tags[..3])}\"";

    private Dictionary<string, IReadOnlyList<string>>? Labels()
    {
        var labels = facets.Declared.ToDictionary(d => d.Name, _ => (IReadOnlyList<string>)[.. _labels.Where(_ => random.Next(3) == 0)]);
        foreach (var empty in labels.Where(label => label.Value.Count == 0).Select(label => label.Key).ToList())
            labels.Remove(empty);
        return labels.Count > 0 ? labels : null;
    }

    private Guide GuideOf(string slug)
    {
        var guide = AGuide.Named(slug).Titled("Guide").Tagged([.. _tags.Where(tag => tag == "Interview Prep" || random.Next(2) == 0)])
            .In(Of(_topics), Of(_topics));
        if (random.Next(3) > 0)
            guide.Published(new(2024, 1, random.Next(1, 28)));
        if (facets.Declared.Count > 0)
            guide.With(g => g with { Labels = Labels() });
        for (var i = random.Next(1, 8); i > 0; i--)
        {
            var features = (AnswerFeatures)random.Next(16);
            if (random.Next(5) == 0)
                guide.Telling(Words(3), Words(6), q => q with { Features = features });
            else
                guide.Asking(Words(3), Words(6), (SectionType)random.Next(6), q => q with { Features = features });
        }

        return guide.Build();
    }

    private string Words(int most) => string.Join(' ', Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Of(_words)));

    private string Shout(string text) => random.Next(2) == 0 ? text : text.ToUpperInvariant();

    private T Of<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];
}
