using GuideSearch.Contract.Answers;
using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Requests;
using GuideSearch.Contract.Wire;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.Search;
using GuideSearch.Server.Answers;
using GuideSearch.Server.Endpoints;
using GuideSearch.Server.Problems;
using Microsoft.AspNetCore.Routing;

namespace GuideSearch.Server.Api;

/// <summary>What to look at beside a question, and after it.</summary>
internal static class RelatedApi
{
    private static readonly EndpointDescription _similar =
        DescriptionOf("similar", "Questions about the same things, those of other guides first.");
    private static readonly EndpointDescription _next =
        DescriptionOf("next", "What an interviewer is likely to ask next, with the reason.");

    extension(IEndpointRouteBuilder routes)
    {
        public void MapRelatedApi(IQuestionSearcher searcher, Addresses addresses)
        {
            routes.Map(_similar, RelatedParameters.SimilarSize, searcher.FindSimilarAsync, addresses);
            routes.Map(_next, RelatedParameters.NextSize, searcher.FindNextAsync, addresses);
        }

        private void Map(EndpointDescription description, NumberParameter size, Finder find, Addresses addresses) => routes.MapApi(
            $"/questions/{{guide}}/{{question}}/{description.Name}",
            new([PathParameters.Guide, PathParameters.Question, size]),
            ApiJson.Wire.RelatedAnswer,
            description,
            async (reading, context) =>
            {
                var asked = RoutePath.IdOf(context);
                var found = await find(asked, reading.Get(size), context.RequestAborted)
                    ?? throw new ProblemException(ProblemCodes.QuestionNotFound, ProblemCodes.Meanings[ProblemCodes.QuestionNotFound]);
                return new Reply<RelatedAnswer>(RelatedAnswer.From(found, addresses), found.Generation)
                {
                    MovedTo = found.Id == asked ? null : $"{addresses.QuestionApi(found.Id)}/{description.Name}{reading.Spell()}",
                };
            });
    }

    private static EndpointDescription DescriptionOf(string name, string summary) =>
        new(name, summary, [.. EndpointDescription.IndexProblems, ProblemCodes.QuestionNotFound]) { Moves = true };

    private delegate ValueTask<RelatedQuestions?> Finder(QuestionId id, int size, CancellationToken cancellationToken);
}
