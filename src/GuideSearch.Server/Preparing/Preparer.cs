using GuideSearch.Contract.Parameters;
using GuideSearch.Contract.Requests;
using GuideSearch.Search;
using GuideSearch.Server.Answers;

namespace GuideSearch.Server.Preparing;

/// <summary>Prepares for a posting, for API, page and assistants alike; what fails tells nothing of the posting.</summary>
internal sealed class Preparer(IQuestionSearcher searcher, ServedFacets facets)
{
    /// <param name="pairs">Parameters, none from the address.</param>
    public ParameterReading Read(IEnumerable<(string Name, string Value)> pairs) =>
        PrepareParameters.Table.WithFacets(facets.Current).Read(pairs);

    /// <inheritdoc cref="PrepareAsync(IQuestionSearcher, ParameterReading, CancellationToken)"/>
    public Task<Preparation> PrepareAsync(ParameterReading reading, CancellationToken cancellationToken) =>
        PrepareAsync(searcher, reading, cancellationToken);

    /// <param name="reading">Without faults.</param>
    /// <exception cref="InvalidOperationException">Something failed; the message says where, and not at which words.</exception>
    public static async Task<Preparation> PrepareAsync(
        IQuestionSearcher searcher, ParameterReading reading, CancellationToken cancellationToken)
    {
        try
        {
            return await searcher.PrepareAsync(PrepareParameters.RequestOf(reading), cancellationToken);
        }
        catch (Exception exception) when (exception is not SearchException and not OperationCanceledException)
        {
            // A message may quote what it failed at, and the log has no business with it.
            throw new InvalidOperationException($"{exception.GetType()} over a posting:{Environment.NewLine}{exception.StackTrace}");
        }
    }
}
