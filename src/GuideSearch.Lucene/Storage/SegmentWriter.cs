using System.Collections.Concurrent;
using GuideSearch.Diagnostics;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Lucene.Schema;
using GuideSearch.Lucene.Segments;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace GuideSearch.Lucene.Storage;

/// <summary>Writes the documents of one build into a directory of its own: one segment, in the order of addition.</summary>
internal sealed class SegmentWriter : IDisposable
{
    /// <summary>Documents that are held in memory as the index takes them.</summary>
    private const int MappedAtOnce = 64;

    private readonly LuceneDirectory _directory;
    private readonly BuildHooks _hooks;
    private readonly ConcurrentStack<QuestionMapper> _mappers = new();
    private readonly List<Run> _runs = [];
    private IndexWriter? _writer;

    public SegmentWriter(string path, BuildHooks hooks)
    {
        _hooks = hooks;
        _directory = new StoredTextDirectory(hooks.Wrap(new NIOFSDirectory(path, NoLockFactory.GetNoLockFactory())));
        try
        {
            _writer = new(_directory, WriterSettings());
        }
        catch
        {
            _directory.Dispose();
            throw;
        }
    }

    /// <summary>Writes every document of a guide, or takes back those that were written: the merge leaves no trace of them.</summary>
    /// <returns>Why the guide cannot be written; null when it is.</returns>
    public Diagnostic? Add(Guide guide)
    {
        var writer = _writer ?? throw new InvalidOperationException("The session is sealed.");
        foreach (var some in guide.Documents.Chunk(MappedAtOnce))
        {
            if (Add(writer, guide, some) is { } fault)
            {
                writer.DeleteDocuments([.. guide.Documents.Select(d => new Term(IndexFields.Id, d.Id.ToString()))]);
                return fault;
            }
        }

        var first = _runs.Where(run => run.Earlier is null).Select(run => run.End).LastOrDefault();
        Extend(new(null, first, first + guide.Documents.Count));
        return null;
    }

    /// <summary>Takes documents of an earlier segment as they are.</summary>
    /// <param name="earlier">Stays open until <see cref="Commit"/> has returned.</param>
    /// <param name="end">Behind the last of them.</param>
    public void Take(AtomicReader earlier, int first, int end) => Extend(new(earlier, first, end));

    public void Commit(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _writer!.ForceMerge(1);
        if (_runs.Exists(run => run.Earlier is not null))
            Weave(_writer);
        _hooks.Reached(BuildStep.Merged);
        cancellationToken.ThrowIfCancellationRequested();
        _writer.Commit();
        CloseWriter();
        _hooks.Reached(BuildStep.Committed);
    }

    /// <summary>Reads back what was committed.</summary>
    /// <exception cref="IOException">It is not what was added.</exception>
    public void Check(int documents, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var reader = DirectoryReader.Open(_directory);
        if (reader.NumDocs != documents || reader.MaxDoc != documents || reader.Leaves.Count != 1)
            throw new IOException($"What was written does not verify: {reader.NumDocs} of {documents} documents can be read back.");

        StructureCheck.Require((AtomicReader)reader.Leaves[0].Reader);
        _hooks.Reached(BuildStep.Checked);
    }

    /// <summary>Reads the segment that was committed.</summary>
    public T Read<T>(Func<AtomicReader, T> read)
    {
        using var reader = DirectoryReader.Open(_directory);
        return read((AtomicReader)reader.Leaves[0].Reader);
    }

    public void Dispose()
    {
        try
        {
            CloseWriter();
        }
        catch (Exception e) when (StorageFault.Is(e) || e is ObjectDisposedException)
        {
            // The directory goes anyway.
        }

        _directory.Dispose();
    }

    /// <summary>Analysis costs as much as writing: the next documents are mapped while one is written.</summary>
    private Diagnostic? Add(IndexWriter writer, Guide guide, Question[] questions)
    {
        var mapped = Array.ConvertAll(questions, question => Task.Run(() => Map(guide, question)));
        for (var i = 0; i < questions.Length; i++)
        {
            try
            {
                var (mapper, document) = mapped[i].GetAwaiter().GetResult();
                writer.AddDocument(document);
                _mappers.Push(mapper);
            }
            catch (Exception e) when (!StorageFault.Is(e) && GuideFault.Is(e))
            {
                return GuideFault.Create(questions[i].Source, e);
            }
        }

        return null;
    }

    /// <returns>The document, and the mapper whose streams it reads until it is written.</returns>
    private (QuestionMapper Mapper, Document Document) Map(Guide guide, Question question)
    {
        var mapper = _mappers.TryPop(out var free) ? free : new();
        return (mapper, mapper.Map(guide, question));
    }

    /// <summary>Document order is the order of ties; log merging only joins neighbours.</summary>
    private static IndexWriterConfig WriterSettings() => new(LuceneVersion.LUCENE_48, NoAnalyzer.Instance)
    {
        OpenMode = OpenMode.CREATE,
        RAMBufferSizeMB = 64,
        MergeScheduler = new SerialMergeScheduler(),
        MergePolicy = new LogDocMergePolicy { MergeFactor = 200 },
    };

    /// <summary>Merges what was written with what is taken over, in the order of addition.</summary>
    private void Weave(IndexWriter writer)
    {
        writer.Commit();
        using var written = DirectoryReader.Open(_directory);
        writer.DeleteAll();
        writer.AddIndexes([.. _runs.Select(run => new DocumentRun(SegmentOf(run), run.First, run.End))]);

        AtomicReader SegmentOf(Run run) => run.Earlier ?? (AtomicReader)written.Leaves[0].Reader;
    }

    private void Extend(Run next)
    {
        if (_runs is [.., var last] && last.Earlier == next.Earlier && last.End == next.First)
            _runs[^1] = last with { End = next.End };
        else if (next.First < next.End)
            _runs.Add(next);
    }

    /// <summary>Closes without committing: a disposed writer would publish whatever was added before an error.</summary>
    private void CloseWriter()
    {
        var writer = _writer;
        _writer = null;
        writer?.Rollback();
    }

    /// <summary>Documents in a row.</summary>
    /// <param name="Earlier">The segment that has them; null for the one that is being written.</param>
    private readonly record struct Run(AtomicReader? Earlier, int First, int End);
}
