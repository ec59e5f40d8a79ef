using System.Globalization;
using GuideSearch.Diagnostics;
using GuideSearch.Encoders;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Rules;
using GuideSearch.Synonyms;

namespace GuideSearch.Core.Tests.Indexing;

/// <summary>A source that gives one reading.</summary>
internal sealed class ListSource(GuideReading reading) : IGuideSource
{
    public GuideReading Read(IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken)
    {
        progress?.Report((reading.Files.Count, reading.Files.Count));
        return reading;
    }
}

/// <summary>The smallest engine: a generation is a count of documents in memory.</summary>
internal sealed class ListIndexer : IQuestionIndexer
{
    private int _published;

    public string SchemaStamp { get; set; } = "list";

    public string? ModelHash { get; set; } = "model";

    public bool Busy { get; set; }

    public bool Damaged { get; set; }

    public Generation? Live { get; private set; }

    /// <summary>What went live, the latest last.</summary>
    public List<Generation> Published { get; } = [];

    /// <summary>The thesaurus of the last build.</summary>
    public SynonymSet? Synonyms { get; private set; }

    /// <summary>The rules of the last build.</summary>
    public RuleSet? Rules { get; private set; }

    public IReadOnlyList<QuestionMove> LiveMoves { get; private set; } = [];

    /// <summary>Whether its searches find nothing, as those of a broken index may.</summary>
    public bool Blind { get; set; }

    /// <summary>Slug of a guide that cannot be indexed.</summary>
    public string? Unwritable { get; set; }

    private IReadOnlyList<Guide> LiveGuides { get; set; } = [];

    public IGenerationReader? OpenLive() => Live is null || Damaged ? null : new ListReader(Live, LiveGuides, Blind);

    public bool Answers => Live is not null;

    public bool IsIntact(Generation generation) => !Damaged;

    public IIndexingSession Rehearse() => new Session(this);

    public IIndexingSession Begin() => Busy ? throw new IndexBusyException("Another build is at work.") : new Session(this);

    private sealed class Session(ListIndexer indexer) : IIndexingSession
    {
        private readonly List<Guide> _guides = [];
        private IReadOnlyList<QuestionMove> _moves = [];
        private string? _model;
        private Generation? _sealed;

        public Diagnostic? Add(Guide guide)
        {
            if (indexer.Unwritable == guide.Slug)
                return GuideFault.Create(guide.Documents[0].Source, new InvalidOperationException("No."));

            _guides.Add(guide);
            return null;
        }

        public IGenerationReader OpenSealed() => new ListReader(_sealed!, _guides, indexer.Blind);

        public VectorCounts Embed(IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken)
        {
            var documents = _guides.Sum(g => g.Documents.Count);
            progress?.Report((documents, documents));
            _model = indexer.ModelHash;
            return new(documents, 0, []);
        }

        public Generation Seal(BuildInputs inputs, CancellationToken cancellationToken)
        {
            (_moves, indexer.Synonyms, indexer.Rules) = (inputs.Moves, inputs.Synonyms, inputs.Rules);
            var documents = _guides.Sum(g => g.Documents.Count);
            var id = (++indexer._published).ToString(CultureInfo.InvariantCulture);
            return _sealed = new(id, default, _guides.Count, documents, documents, inputs.ContentHash, indexer.SchemaStamp, Bytes: 0)
            {
                ContentRoot = inputs.ContentRoot,
                Kept = inputs.Kept,
                Model = _model,
                Vectors = _model is not null ? VectorState.Complete : inputs.VectorsFollow ? VectorState.Pending : VectorState.None,
            };
        }

        public void Publish(int keep)
        {
            (indexer.Live, indexer.LiveGuides, indexer.LiveMoves) = (_sealed, [.. _guides], _moves);
            indexer.Published.Add(_sealed!);
        }

        public void Dispose() => _guides.Clear();
    }
}
