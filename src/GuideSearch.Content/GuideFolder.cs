using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.Intake;
using GuideSearch.Content.Rules;
using GuideSearch.Content.Synonyms;
using GuideSearch.Diagnostics;
using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Rules;
using GuideSearch.Synonyms;

namespace GuideSearch.Content;

/// <summary>The guides of a folder and its subfolders: every <c>*.md</c> file, in ordinal order of its path.</summary>
/// <param name="folder">
/// The content root; <c>synonyms.yml</c> beside the guides counts towards the hash, and of <c>rules.yml</c> the rules that hold today.
/// </param>
/// <param name="maxGuides">Files beyond this number are rejected. Default 200,000.</param>
/// <param name="clock">Tells which rules have ended and which guides wait for their day; null for the system's.</param>
public sealed class GuideFolder(string folder, int maxGuides = 200_000, TimeProvider? clock = null) : IGuideSource
{
    private readonly string _root = Path.GetFullPath(folder);

    /// <summary>Whether guides of a day to come are published; else they wait for it. Default false.</summary>
    public bool PublishFuture { get; init; }

    /// <summary>Keys of front matter that are facets. Default none.</summary>
    public IReadOnlyList<FacetDeclaration> Facets { get; init; } = [];

    /// <summary>By the world's clock, whatever the zone of the machine: builder and server agree.</summary>
    private DateOnly Today => DateOnly.FromDateTime((clock ?? TimeProvider.System).GetUtcNow().UtcDateTime);

    public GuideReading Read(IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken)
    {
        var files = GuideFiles.In(_root);
        var read = new (ParsedGuide Parsed, byte[] Hash)[files.Count];
        var done = 0;
        var today = Today;
        Parallel.For(0, files.Count, new() { CancellationToken = cancellationToken }, i =>
        {
            read[i] = i < maxGuides ? ReadOne(files[i], PublishFuture ? null : today) : (Beyond(files[i]), []);
            progress?.Report((Interlocked.Increment(ref done), files.Count));
        });

        var parsed = CorpusChecks.WithoutDoubles([.. read.Select(r => r.Parsed)], [.. files.Select(f => f.Path)]);
        var accounts = files.Select((file, i) => new FileAccount(file.Path, parsed[i].Outcome)).ToList();
        var ((synonyms, synonymsHash), rules) = (ReadSynonyms(), ReadRules(today));
        var guides = parsed.Select(p => p.Guide).OfType<Guide>().OrderBy(g => g.Slug, StringComparer.Ordinal).ToList();
        return new(
            guides, accounts,
            [
                .. parsed.SelectMany(p => p.Diagnostics).Concat(CorpusChecks.RareTags(guides)).Concat(synonyms.Diagnostics)
                    .Concat(rules.Diagnostics).Concat(RuleChecks.Dead(rules.Rules, guides))
                    .OrderBy(d => d.Source.Path, StringComparer.Ordinal).ThenBy(d => d.Source.Line).ThenBy(d => d.Source.Column)
                        .ThenBy(d => d.Code, StringComparer.Ordinal),
            ],
            HashOf(files, read, synonymsHash, rules.Rules))
        {
            Facets = Facets,
            Synonyms = synonyms.Synonyms,
            Rules = rules.Rules,
        };
    }

    private (SynonymReading Reading, byte[]? Hash) ReadSynonyms() => ReadCompanion(
        SynonymReader.FileName, new SynonymReading(BuiltInThesaurus.Synonyms, []), SynonymReader.Read,
        diagnostics => new(SynonymSet.Empty, diagnostics));

    private RuleReading ReadRules(DateOnly today) => ReadCompanion(
        RuleReader.FileName, new RuleReading(RuleSet.Empty, []), (path, bytes) => RuleReader.Read(path, bytes, today),
        diagnostics => new(RuleSet.Empty, diagnostics)).Reading;

    /// <param name="missing">What there is where the file is not there.</param>
    /// <param name="unreadable">What there is where it cannot be read.</param>
    /// <returns>The reading, and the hash of the very bytes that were read: null without the file, empty where it cannot be read.</returns>
    private (T Reading, byte[]? Hash) ReadCompanion<T>(
        string name, T missing, Func<string, ReadOnlySpan<byte>, T> read, Func<IReadOnlyList<Diagnostic>, T> unreadable)
    {
        var file = CompanionFiles.In(_root, name);
        // A folder of that name, or a link that leads nowhere, is no file that somebody chose not to write.
        if (!Path.Exists(file.FullPath) && new FileInfo(file.FullPath).LinkTarget is null)
            return (missing, null);

        var diagnostics = new DiagnosticList(file.Path);
        return GuideFiles.Bytes(file, diagnostics) is { } bytes
            ? (read(file.Path, bytes), SHA256.HashData(bytes))
            : (unreadable(diagnostics.Items), []);
    }

    private (ParsedGuide, byte[]) ReadOne(GuideFile file, DateOnly? today)
    {
        var diagnostics = new DiagnosticList(file.Path);
        if (GuideFiles.Bytes(file, diagnostics) is not { } bytes)
            return (new(null, FileOutcome.Rejected, diagnostics.Items), []);
        return (Parsed(file, bytes, today), SHA256.HashData(bytes));
    }

    /// <summary>A file that the parser fails on is one guide less, not a build less.</summary>
    private ParsedGuide Parsed(GuideFile file, byte[] bytes, DateOnly? today)
    {
        try
        {
            return GuideParser.Parse(file.Path, bytes, today, FacetSet.Create(Facets));
        }
        catch (Exception fault) when (GuideFault.Is(fault))
        {
            return new(null, FileOutcome.Rejected, [GuideFault.Of(new(file.Path), fault)]);
        }
    }

    /// <summary>Its day will come without a byte being changed, and that is a change of the content.</summary>
    private static bool Waits(ParsedGuide parsed) => parsed.Diagnostics.Any(d => d.Code == DiagnosticCodes.NotPublicYet);

    private ParsedGuide Beyond(GuideFile file)
    {
        var diagnostics = new DiagnosticList(file.Path);
        diagnostics.Error(DiagnosticCodes.TooManyGuides, 0,
            $"There are more than {maxGuides} guides; raise the limit or split the folder.");
        return new(null, FileOutcome.Rejected, diagnostics.Items);
    }

    /// <summary>Of what was read, never of a second look at the files: an edit in between would be taken for indexed.</summary>
    /// <param name="synonyms">Of the folder's own thesaurus; null without one.</param>
    private string HashOf(
        IReadOnlyList<GuideFile> files, (ParsedGuide Parsed, byte[] Hash)[] read, byte[]? synonyms, RuleSet rules)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < files.Count; i++)
            Append(files[i].Path, Waits(read[i].Parsed) ? [] : read[i].Hash);

        Append(synonyms is null ? "" : SynonymReader.FileName, synonyms ?? BuiltInThesaurus.Hash);
        if (rules.Rules.Count > 0)
            Append(RuleReader.FileName, SHA256.HashData(RuleFile.Write(rules)));

        if (Facets.Count > 0)
            Append(nameof(Facets), SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Facets)));

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string name, byte[] contentHash)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name + '\0'));
            hash.AppendData(contentHash);
        }
    }
}
