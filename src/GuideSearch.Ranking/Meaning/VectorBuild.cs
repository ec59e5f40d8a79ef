using System.Runtime.ExceptionServices;
using GuideSearch.Diagnostics;
using GuideSearch.Encoders;
using GuideSearch.Guides;

namespace GuideSearch.Ranking.Meaning;

/// <summary>Gives the documents of one build their vectors: those of unchanged texts are taken over, the others encoded.</summary>
public sealed class VectorBuild
{
    /// <summary>
    /// Above this the words of a guide fall to pieces, for they are of another language than the encoder's: English needs about 1.1 pieces
    /// a word, German 2, Russian 4. // index time
    /// </summary>
    private const double MaxPiecesPerWord = 1.5;

    private readonly List<Guide> _guides = [];
    private readonly List<int> _guideOf = [];

    /// <summary>Of at most so many documents each answer is read to its end, which doubles what a build costs.</summary>
    public int MaxWholeAnswers { get; init; }

    /// <summary>All that were added.</summary>
    public IReadOnlyList<Guide> Guides => _guides;

    /// <summary>The ordinal of each document's guide.</summary>
    public IReadOnlyList<int> GuideOf => _guideOf;

    public void Add(Guide guide)
    {
        _guideOf.AddRange(Enumerable.Repeat(_guides.Count, guide.Documents.Count));
        _guides.Add(guide);
    }

    /// <param name="known">Of an earlier build with the same encoder; null for none.</param>
    /// <param name="progress">Told of documents, on any thread.</param>
    /// <returns>A row for each document that was added, in their order.</returns>
    public (DocumentSums Sums, VectorCounts Counts) Run(
        ISentenceEncoder encoder, DocumentSums? known, IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken)
    {
        var whole = _guideOf.Count <= MaxWholeAnswers;
        MeaningTexts[] texts = [.. _guides.SelectMany(guide => guide.Documents.Select(d => MeaningTexts.Create(guide, d, whole)))];
        UInt128[] hashes = [.. texts.Select(text => text.Hash())];
        var sums = new sbyte[]?[texts.Length];
        var leftOut = LeaveOut(encoder, texts, hashes, known);
        var takenOver = TakeOver(sums, hashes, leftOut, known);
        var missing = Enumerable.Range(0, texts.Length).Where(i => sums[i] is null && !leftOut.Contains(_guideOf[i])).ToList();
        var counts = new VectorCounts(missing.Count, takenOver, [.. leftOut.Order().Select(guide => NotEnglish(_guides[guide]))]);
        progress?.Report((texts.Length - missing.Count, texts.Length));
        var done = texts.Length - missing.Count;
        EachAtOnce([.. missing.GroupBy(i => hashes[i])], Encode, cancellationToken);
        return (new(hashes, Joined(sums, encoder.Dimensions)), counts);

        void Encode(IGrouping<UInt128, int> same)
        {
            var text = texts[same.First()];
            var sum = MeaningVectors.Sum(encoder.Encode(text.Question), encoder.Encode(text.InContext), text.Pieces.Select(encoder.Encode));
            foreach (var document in same)
                sums[document] = sum;
            progress?.Report((Interlocked.Add(ref done, same.Count()), texts.Length));
        }
    }

    /// <summary>Ordinals of the guides that the encoder cannot read. A guide of unchanged texts is judged as before.</summary>
    private HashSet<int> LeaveOut(ISentenceEncoder encoder, MeaningTexts[] texts, UInt128[] hashes, DocumentSums? known)
    {
        var (rows, unread) = known?.ByHash() ?? ([], []);
        return [.. Enumerable.Range(0, texts.Length).GroupBy(i => _guideOf[i]).Where(IsUnread).Select(guide => guide.Key)];

        bool IsUnread(IGrouping<int, int> documents)
        {
            if (documents.All(i => rows.ContainsKey(hashes[i])))
                return false;
            return documents.All(i => unread.Contains(hashes[i]))
                || documents.Aggregate(default(PieceCount), (sum, i) => sum + encoder.Count(texts[i].InContext)).PerWord > MaxPiecesPerWord;
        }
    }

    private int TakeOver(sbyte[]?[] sums, UInt128[] hashes, HashSet<int> leftOut, DocumentSums? known)
    {
        if (known is null)
            return 0;

        var (count, rows) = (0, known.ByHash().Rows);
        for (var i = 0; i < sums.Length; i++)
        {
            if (leftOut.Contains(_guideOf[i]) || !rows.TryGetValue(hashes[i], out var row))
                continue;

            sums[i] = known.Rows[row].ToArray();
            count++;
        }

        return count;
    }

    /// <summary>One text a core: the encoder takes one thread for each.</summary>
    private static void EachAtOnce<T>(IReadOnlyList<T> items, Action<T> work, CancellationToken cancellationToken)
    {
        try
        {
            var cores = Environment.ProcessorCount;
            Parallel.ForEach(items, new() { MaxDegreeOfParallelism = cores, CancellationToken = cancellationToken }, work);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }

    private static Int8Matrix Joined(sbyte[]?[] sums, int dimensions)
    {
        var rows = new sbyte[sums.Length * dimensions];
        foreach (var (document, sum) in sums.Index())
            sum?.CopyTo(rows, document * dimensions);
        return new(rows, dimensions);
    }

    private static Diagnostic NotEnglish(Guide guide) => new(
        DiagnosticCodes.NotEnglish, Severity.Hint, guide.Source,
        "The guide does not seem to be in English, which the sentence model reads: it is found by its words alone.");
}
