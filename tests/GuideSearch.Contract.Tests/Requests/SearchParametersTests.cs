using System.Text.Json;
using GuideSearch.Contract.Answers;
using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Requests;
using GuideSearch.Search;

namespace GuideSearch.Contract.Tests.Requests;

/// <summary>Whoever adds a parameter to the table and forgets what follows from it is told here.</summary>
public class SearchParametersTests
{
    private static readonly ParameterTable _search = SearchParameters.Table;

    public static TheoryData<string> Names => [.. _search.Parameters.Select(p => p.Name)];

    public static TheoryData<string> Choosing => [.. SearchParameters.Choosing.Select(p => p.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Every_parameter_makes_another_request(string name) =>
        Assert.NotEqual(Told(SearchQuery.RequestOf(Read([]))), Told(SearchQuery.RequestOf(Read([(name, Other(name))]))));

    /// <summary>What chooses documents is taken by the facet listing and the explanation too, and the rest by neither.</summary>
    [Theory, MemberData(nameof(Names))]
    public void What_chooses_documents_is_in_the_context_and_nothing_else(string name)
    {
        var chooses = SearchParameters.Choosing.Any(p => p.Name == name);
        var (before, after) = (Told(SearchQuery.Context(Read([]))), Told(SearchQuery.Context(Read([(name, Other(name))]))));

        Assert.Equal(chooses, before != after);
    }

    /// <summary>A cursor is bound to what chooses documents: another value must not go on where another search stood.</summary>
    [Theory, MemberData(nameof(Choosing))]
    public void What_chooses_documents_is_part_of_the_order_that_a_cursor_is_bound_to(string name)
    {
        var (before, after) = (SearchQuery.RequestOf(Read([])), SearchQuery.RequestOf(Read([(name, Other(name))])));

        Assert.NotEqual(before.CanonicalOrder, after.CanonicalOrder);
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_parameter_is_read_back_from_its_own_spelling(string name)
    {
        var spelling = Read([(name, Other(name))]).Spell();
        var pair = spelling[1..].Split('=', 2);

        Assert.Equal((name, spelling), (pair[0], Read([(pair[0], Uri.UnescapeDataString(pair[1]))]).Spell()));
    }

    [Fact]
    public void The_members_of_a_hit_are_those_that_may_be_asked_for() =>
        Assert.Equal(ApiJson.Wire.HitAnswer.Properties.Where(member => member.Get is not null).Select(member => member.Name), HitFields.Names);

    /// <summary>A name of our own always means itself; the listing of a facet tells old users of its former prefix.</summary>
    [Fact]
    public void No_name_from_elsewhere_is_one_of_ours_or_stands_for_two()
    {
        var others = _search.Parameters.SelectMany(parameter => parameter.OtherNames).ToList();

        Assert.Equal(others.Distinct(StringComparer.OrdinalIgnoreCase), others);
        Assert.Empty(others.Intersect(_search.Parameters.Select(parameter => parameter.Name)));
    }

    private static ParameterReading Read(IEnumerable<(string Name, string Value)> pairs)
    {
        var reading = _search.Read(pairs);
        Assert.Empty(reading.Faults);
        return reading;
    }

    /// <summary>A value that is not the default.</summary>
    private static string Other(string name) => _search.Parameters.Single(p => p.Name == name) switch
    {
        { Schema: { Choices: { } choices } } => choices[^1],
        { Schema: { Type: ParameterType.Number, Default: var usual, Minimum: { } least } } => usual == $"{least}" ? $"{least + 1}" : $"{least}",
        { Schema.Type: ParameterType.Boolean } => "true",
        { Example: { } example } => example,
        _ => "x",
    };

    /// <summary>Every property, with the values of lists; records compare lists by reference.</summary>
    private static string Told(SearchRequest request) => JsonSerializer.Serialize(request);
}
