using GuideSearch.Core.Ranking;
using GuideSearch.Encoders;
using GuideSearch.Indexing;
using GuideSearch.Search;

namespace GuideSearch.Engines;

/// <summary>A search engine over one index folder: the ports that it has, put together in one place.</summary>
/// <remarks>Nothing is read or written before a port is asked to. Disposing it closes what <see cref="Index"/> holds open.</remarks>
public interface IEngine : IDisposable
{
    /// <summary>The readable side of the folder.</summary>
    IQuestionIndex Index { get; }

    /// <summary>Writes generations into the folder.</summary>
    IQuestionIndexer Indexer { get; }

    /// <summary>The generations in the folder.</summary>
    IGenerationArchive Archive { get; }

    /// <summary>What it reads meaning by.</summary>
    LazyEncoder Encoder { get; }

    /// <summary>Searches the generation that <see cref="Index"/> has open.</summary>
    /// <param name="budget">How long one search may take; then it gives what it has.</param>
    IQuestionSearcher CreateSearcher(TimeSpan budget);
}

/// <summary>Makes an engine: the one thing that a program registers to be served by it.</summary>
/// <param name="indexFolder">Need not exist.</param>
/// <param name="ranking">Weights of the ranking, for searches and for judging new generations.</param>
/// <param name="clock">Dates generations and ends searches.</param>
public delegate IEngine EngineFactory(string indexFolder, RankingOptions ranking, TimeProvider clock);
