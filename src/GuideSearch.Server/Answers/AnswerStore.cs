using GuideSearch.Indexing;

namespace GuideSearch.Server.Answers;

/// <summary>What a route needs to know whether it, or its client, has an answer already.</summary>
internal sealed record AnswerStore(IQuestionIndex Index, AnswerCache Cache, EntityTags Tags);
