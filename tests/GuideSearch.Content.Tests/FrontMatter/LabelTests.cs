using System.Text;
using GuideSearch.Diagnostics;
using GuideSearch.Facets;
using GuideSearch.Testing;

namespace GuideSearch.Content.Tests.FrontMatter;

/// <summary>Keys of front matter that an operator made facets.</summary>
public sealed class LabelTests : IDisposable
{
    private static readonly FacetDeclaration _level = new("level", "Level", []);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("level: senior", "senior")]
    [InlineData("level: '  Very   senior '", "Very senior")]
    [InlineData("level: senior, lead", "senior, lead")]
    [InlineData("level: 3", "3")]
    [InlineData("level: [senior, 2, Lead]", "senior|2|Lead")]
    [InlineData("Level: senior", "senior")]
    [InlineData("level:", null)]
    [InlineData("level: []", null)]
    [InlineData("other: senior", null)]
    public void A_text_a_number_or_a_list_is_read_as_written(string line, string? values)
    {
        var parsed = Parse(line, _level);

        Assert.Equal(values, parsed.Guide!.Labels is { } labels ? string.Join('|', Assert.Single(labels).Value) : null);
    }

    [Theory]
    [InlineData("level: [senior, Senior, '']", "senior"), InlineData("level: { a: b }", null), InlineData("level: [[a], b]", "b")]
    public void What_is_no_value_is_left_out_with_a_warning(string line, string? values)
    {
        var parsed = Parse(line, _level);

        Assert.Equal(DiagnosticCodes.TagsOdd, Assert.Single(parsed.Diagnostics).Code);
        Assert.Equal(values, parsed.Guide!.Labels is { } labels ? string.Join('|', Assert.Single(labels).Value) : null);
    }

    [Fact]
    public void A_key_is_known_only_where_it_is_declared()
    {
        Assert.Equal(DiagnosticCodes.UnknownKey, Assert.Single(Parse("level: senior").Diagnostics).Code);
        Assert.Empty(Parse("level: senior", _level).Diagnostics);
        var misspelled = Parse("compny: Acme", new FacetDeclaration("company", "Company", []));
        Assert.Contains("did you mean 'company'", Assert.Single(misspelled.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_declared_is_part_of_the_content()
    {
        _folder.Write("a.md", Guide("level: senior"));

        string[] hashes =
        [
            HashWith(), HashWith(_level), HashWith(_level with { Label = "Grade" }), HashWith(_level with { Order = ["senior"] }),
            HashWith(_level, new("company", "Company", [])),
        ];

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
        Assert.Equal(HashWith(_level), HashWith(_level));
    }

    private string HashWith(params FacetDeclaration[] declared) =>
        new GuideFolder(_folder.Path) { Facets = declared }.Read(progress: null, CancellationToken.None).ContentHash;

    private static ParsedGuide Parse(string line, params FacetDeclaration[] declared) =>
        GuideParser.Parse("a.md", Encoding.UTF8.GetBytes(Guide(line)), facets: FacetSet.Create(declared));

    private static string Guide(string line) => $"""
        ---
        term: T
        category: C
        vertical: V
        {line}
        ---
        ## Technical Questions
        #### 1. Why?
        So.

        #### 2. How?
        Thus.
        """;
}
