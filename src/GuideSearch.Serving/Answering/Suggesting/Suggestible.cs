using GuideSearch.Search;

namespace GuideSearch.Serving.Answering.Suggesting;

/// <summary>A word of a title as the index reads it; several may share a position (<c>ci</c> and <c>cicd</c>).</summary>
internal readonly record struct TitleWord(string Word, int Position);

/// <summary>Something that can be suggested, once for all that is written alike.</summary>
/// <param name="Target">Number of the document, of the guide or of the tag.</param>
/// <param name="Count">How many hits it stands for.</param>
/// <param name="Words">In the order of their positions; never empty.</param>
internal sealed record Suggestible(SuggestionKind Kind, int Target, int Count, IReadOnlyList<TitleWord> Words);
