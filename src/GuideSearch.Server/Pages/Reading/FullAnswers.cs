using GuideSearch.Guides;
using GuideSearch.Search;

namespace GuideSearch.Server.Pages.Reading;

/// <summary>The answers that stand folded on a page of questions.</summary>
internal static class FullAnswers
{
    /// <summary>Words of all answers up to which a page holds them: about 20 kB compressed, a third of its budget.</summary>
    public const int MaxWords = 8_000;

    extension(IQuestionSearcher searcher)
    {
        /// <returns>All of them, or none where they are too long for one page; then each is a link away.</returns>
        public async ValueTask<IReadOnlyDictionary<QuestionId, Question>> ReadAnswersAsync(
            IReadOnlyList<QuestionSummary> questions, CancellationToken cancellationToken)
        {
            var answers = new Dictionary<QuestionId, Question>();
            foreach (var listed in questions.Sum(q => q.AnswerWords) <= MaxWords ? questions : [])
            {
                if (await searcher.FindQuestionAsync(listed.Id, cancellationToken) is { Question: var question })
                    answers.Add(listed.Id, question);
            }

            return answers;
        }
    }
}
