using GuideSearch.Guides;
using GuideSearch.Search;

namespace GuideSearch.Indexing;

/// <summary>One verified generation, open for reading whether it is live or not, until it is disposed.</summary>
public interface IGenerationReader : IEarlierReadings, IDisposable
{
    Generation Generation { get; }

    /// <summary>Searches this generation and no other.</summary>
    IQuestionSearcher Searcher { get; }

    /// <summary>Every question and overview passage, in the order of guide and file; read from disk as they are asked for.</summary>
    IEnumerable<Question> Documents { get; }

    /// <summary>In the order of their slugs.</summary>
    IReadOnlyList<GuideSummary> Guides { get; }

    /// <inheritdoc/>
    FileReading? IEarlierReadings.FindReading(string path, string key) => null;

    /// <summary>
    /// The guides that were read from some files, with their documents, ready to be indexed again; without author and pictures, which no
    /// index keeps. A guide without documents is not known by its file.
    /// </summary>
    /// <param name="files">Paths as in <see cref="ContentLocation"/>.</param>
    /// <returns>In the order of their slugs.</returns>
    IReadOnlyList<Guide> GuidesOf(IReadOnlySet<string> files);
}
