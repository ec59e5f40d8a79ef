using System.Text.RegularExpressions;
using GuideSearch.Facets;

namespace GuideSearch.Server.Tests.Embedding;

/// <summary>The words of the widget against the facets of the service.</summary>
public partial class WidgetWordsTests
{
    [Theory]
    [InlineData("en"), InlineData("de"), InlineData("fr"), InlineData("es")]
    public void Every_built_in_facet_is_translated_and_no_other(string language)
    {
        var labels = LabelsIn(language, "facets");

        Assert.Equal(FacetSet.BuiltIn.Names.Order(), labels.Keys.Order());
        Assert.All(labels.Values, label => Assert.NotEqual("", label));
    }

    [Theory]
    [InlineData("en"), InlineData("de"), InlineData("fr"), InlineData("es")]
    public void Every_value_that_the_service_names_itself_is_translated(string language)
    {
        var choices = FacetSet.BuiltIn.All.SelectMany(facet => facet.Choices).ToList();
        var labels = LabelsIn(language, "values");

        Assert.Equal(choices.Select(choice => choice.Value).Order(), labels.Keys.Order());
        Assert.All(labels.Values, label => Assert.NotEqual("", label));
    }

    [Fact]
    public void English_is_what_pages_say()
    {
        Assert.Equal(FacetSet.BuiltIn.All.Select(f => f.Label), FacetSet.BuiltIn.All.Select(f => LabelsIn("en", "facets")[f.Name]));
        var choices = FacetSet.BuiltIn.All.SelectMany(facet => facet.Choices).ToList();
        Assert.Equal(choices.Select(choice => choice.Label), choices.Select(choice => LabelsIn("en", "values")[choice.Value]));
    }

    private static Dictionary<string, string> LabelsIn(string language, string kind)
    {
        using var stream = typeof(ServerHost).Assembly.GetManifestResourceStream("wwwroot/embed/words.js")!;
        using var reader = new StreamReader(stream);
        var words = Regex.Match(
            reader.ReadToEnd(), $@"^  {language}: \{{.*?{kind}: \{{(.*?)\}}", RegexOptions.Singleline | RegexOptions.Multiline);
        return Label().Matches(words.Groups[1].Value).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);
    }

    [GeneratedRegex("([\\w-]+)'?: '([^']*)'")]
    private static partial Regex Label();
}
