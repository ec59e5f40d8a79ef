using System.Globalization;
using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Requests;
using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Search;
using GuideSearch.Server.Pages.Links;
using GuideSearch.Server.Pages.Reading;
using GuideSearch.Server.Pages.Shell;
using Microsoft.AspNetCore.Http;

namespace GuideSearch.Server.Pages.Practising;

/// <summary>
/// <c>/practice</c>: questions drawn as the API draws them, or those that the address names. Sets are numbered by their seed: each address
/// is one set.
/// </summary>
internal sealed class PracticePages(IQuestionSearcher searcher, PageAddresses addresses)
{
    private const string FirstSet = "1";

    public static IdsParameter Ids { get; } = new("ids", "Questions to practice with, instead of drawn ones.");

    public static ParameterTable Table { get; } = new([Ids, .. DrawParameters.Table.Parameters]);

    public async ValueTask<PageView> ShowAsync(ParameterReading reading, HttpContext context)
    {
        var seed = reading.Get(DrawParameters.Seed) is { Length: > 0 } given ? given : FirstSet;
        var request = DrawParameters.RequestOf(reading, seed);
        var chosen = reading.Get(Ids);
        var set = chosen.Count > 0
            ? await NamedAsync(chosen, seed, context.RequestAborted)
            : await searcher.DrawAsync(request, context.RequestAborted);
        var answers = await searcher.ReadAnswersAsync([.. set.Questions.Select(q => q.Question)], context.RequestAborted);
        var view = new PracticeView(SearchLinks.Read(addresses.Practice, reading.Spell(), reading.Facets), request.Context, set, answers)
        {
            IsNamed = chosen.Count > 0,
        };
        return PageView.Create<PracticePage>(nameof(PracticePage.View), view, storable: !set.TimedOut);
    }

    /// <summary>Whether a draw takes a parameter of a search.</summary>
    /// <param name="facets">Those of the search.</param>
    public static bool Takes(string parameter, FacetSet facets) => DrawParameters.Table.WithFacets(facets).Find(parameter) is not null;

    /// <summary>The set behind one; a seed that is a word is followed by the first number.</summary>
    public static string NextSeed(string seed) =>
        int.TryParse(seed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue
            ? (number + 1).ToString(CultureInfo.InvariantCulture)
            : FirstSet;

    /// <summary>The questions of these ids, as they are called now; what is gone is left out.</summary>
    private async ValueTask<PracticeSet> NamedAsync(IReadOnlyList<QuestionId> ids, string seed, CancellationToken cancellationToken)
    {
        var questions = new List<ListedQuestion>();
        foreach (var id in ids)
        {
            if (await searcher.FindQuestionAsync(id, cancellationToken) is { } found)
                questions.Add(new(SummaryOf(found.Question), GuideReference.From(found.Guide), found.AskedIn));
        }

        return new(Generation: "", seed, questions.Count, questions, TimedOut: false);
    }

    private static QuestionSummary SummaryOf(Question question) => new(
        question.Id, question.Kind, question.Prompt, question.Section, question.SectionTitle, question.HasAnswer,
        question.Answer.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, question.Anchor);
}
