using GuideSearch.Indexing;

namespace GuideSearch.Server.Answers;

/// <summary>What a route needs to know whether it, or its client, has an answer already.</summary>
internal sealed record AnswerStore(IQuestionIndex Index, AnswerCache Cache, EntityTags Tags, ServedFacets Facets);

/// <summary>Answers that are put together from several looks at the index.</summary>
internal static class GenerationConsistency
{
    extension(IQuestionIndex index)
    {
        /// <summary>Looks again when a generation was published meanwhile, so that all of the answer belongs to the one it names.</summary>
        public async ValueTask<(T Found, string? Generation)> OfOneGenerationAsync<T>(Func<ValueTask<T>> look)
        {
            while (true)
            {
                var before = index.Status.Open?.Id;
                var found = await look();
                if (before == index.Status.Open?.Id)
                    return (found, before);
            }
        }
    }
}
