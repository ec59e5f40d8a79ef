using GuideSearch.Guides;

namespace GuideSearch.Indexing;

/// <summary>An address that a question or passage had, and the one it has now.</summary>
public sealed record QuestionMove(QuestionId From, QuestionId To);
