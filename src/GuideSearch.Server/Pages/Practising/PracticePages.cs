using System.Globalization;
using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Requests;
using GuideSearch.Facets;
using GuideSearch.Search;
using GuideSearch.Server.Pages.Links;
using GuideSearch.Server.Pages.Reading;
using GuideSearch.Server.Pages.Searching;
using GuideSearch.Server.Pages.Shell;
using Microsoft.AspNetCore.Http;

namespace GuideSearch.Server.Pages.Practising;

/// <summary>
/// <c>/practice</c>: questions drawn as the API draws them, or those that the address names. Sets are numbered by their seed: each address
/// is one set.
/// </summary>
internal sealed class PracticePages(IQuestionSearcher searcher, FullAnswers full, PageAddresses addresses)
{
    private const string FirstSet = "1";

    public static ParameterTable Table => DrawParameters.Table;

    public async ValueTask<PageView> ShowAsync(ParameterReading reading, HttpContext context)
    {
        var seed = reading.Get(DrawParameters.Seed) is { Length: > 0 } given ? given : FirstSet;
        var request = DrawParameters.RequestOf(reading, seed);
        var set = await searcher.DrawAsync(request, context.RequestAborted);
        var answers = await full.ReadAsync([.. set.Questions.Select(q => q.Question)], context.RequestAborted);
        var links = SearchLinks.Read(addresses.Practice, reading.Spell(), reading.Facets);
        var view = new PracticeView(links, request.Context, set, answers)
        {
            IsNamed = request.Questions.Count > 0,
            Corrections = set.Pool > 0 ? [] : await Corrections.FindAsync(searcher, request.Context, links, context.RequestAborted),
        };
        return PageView.Create<PracticePage>(nameof(PracticePage.View), view, storable: set.IsRepeatable);
    }

    /// <summary>Whether a draw takes a parameter of a search.</summary>
    /// <param name="facets">Those of the search.</param>
    public static bool Takes(string parameter, FacetSet facets) => DrawParameters.Table.WithFacets(facets).Find(parameter) is not null;

    /// <summary>The set behind one; a seed that is a word is followed by the first number.</summary>
    public static string NextSeed(string seed) =>
        int.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue
            ? (number + 1).ToString(CultureInfo.InvariantCulture)
            : FirstSet;
}
