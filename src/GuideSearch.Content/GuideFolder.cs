using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GuideSearch.Content.Defaults;
using GuideSearch.Content.Diagnostics;
using GuideSearch.Content.Discovery;
using GuideSearch.Content.Intake;
using GuideSearch.Content.Rules;
using GuideSearch.Content.Synonyms;
using GuideSearch.Diagnostics;
using GuideSearch.Facets;
using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Rules;

namespace GuideSearch.Content;

/// <summary>The guides of a folder and its subfolders: every Markdown file that asks something, in ordinal order of its path.</summary>
/// <param name="folder">
/// The content root; <c>synonyms.yml</c> beside the guides counts towards the hash, <c>defaults.yml</c> of every folder, and of
/// <c>rules.yml</c> the rules that hold today.
/// </param>
/// <param name="maxGuides">Files beyond this number are rejected. Default 200,000.</param>
/// <param name="clock">Tells which rules have ended and which guides wait for their day; null for the system's.</param>
public sealed class GuideFolder(string folder, int maxGuides = 200_000, TimeProvider? clock = null) : IGuideSource
{
    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));

    /// <summary>Whether guides of a day to come are published; else they wait for it. Default false.</summary>
    public bool PublishFuture { get; init; }

    /// <summary>Whether links may lead out of the folder. Default false.</summary>
    public bool FollowLinks { get; init; }

    /// <summary>Whether links that lead to nothing in the folder are told: guides with a site may have it there. Default true.</summary>
    public bool ChecksLinks { get; init; } = true;

    /// <summary>Defaults such as <c>category=DevOps</c>, above those of the root, below those of deeper folders.</summary>
    /// <remarks>Each without a fault by <see cref="AssignedDefaults.FaultOf"/>.</remarks>
    public IEnumerable<string> Defaults { get; init; } = [];

    /// <summary>Keys of front matter that are facets. Default none.</summary>
    public IReadOnlyList<FacetDeclaration> Facets { get; init; } = [];

    /// <summary>By the world's clock, whatever the zone of the machine: builder and server agree.</summary>
    private DateOnly Today => DateOnly.FromDateTime((clock ?? TimeProvider.System).GetUtcNow().UtcDateTime);

    public GuideReading Read(IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken) =>
        Read(null, progress, cancellationToken);

    public GuideReading Read(IEarlierReadings? earlier, IProgress<(int Done, int Total)>? progress, CancellationToken cancellationToken)
    {
        var today = Today;
        var found = ContentWalk.Read(_root, AssignedDefaults.Parse(Defaults), FollowLinks);
        var read = ReadAll(found.Guides, today, earlier, progress, cancellationToken);
        var paths = found.Guides.Select(guide => guide.File.Path).ToList();
        var links = new LinkChecks(new(_root), ChecksLinks);
        var parsed = links.Settle(SlugChoice.Settle(PlainQuestions.Taken([.. read.Select(r => r.Parsed)], paths)), paths);
        var companions = new CompanionFiles(_root, FollowLinks);
        var ((synonyms, synonymsHash), rules) = (companions.Synonyms(), companions.Rules(today));
        var guides = parsed.Select(p => p.Guide).OfType<Guide>().OrderBy(g => g.Slug, StringComparer.Ordinal).ToList();
        return new(
            guides, [.. paths.Zip(parsed, (path, p) => new FileAccount(path, p.Outcome))],
            [
                .. found.Diagnostics.Concat(parsed.SelectMany(p => p.Diagnostics)).Concat(CorpusChecks.RareTags(guides))
                    .Concat(synonyms.Diagnostics).Concat(rules.Diagnostics).Concat(RuleChecks.Dead(rules.Rules, guides))
                    .OrderBy(d => d.Source.Path, StringComparer.Ordinal).ThenBy(d => d.Source.Line).ThenBy(d => d.Source.Column)
                        .ThenBy(d => d.Code, StringComparer.Ordinal),
            ],
            HashOf(found, read, synonymsHash, rules.Rules, guides))
        {
            Facets = Facets,
            Root = _root,
            Synonyms = synonyms.Synonyms,
            Rules = rules.Rules,
            Readings = [.. paths.Zip(read).Select(file => file.Second.ToReading(file.First)).OfType<FileReading>()],
        };
    }

    private ReadFile[] ReadAll(
        IReadOnlyList<FoundGuide> files, DateOnly today, IEarlierReadings? earlier, IProgress<(int Done, int Total)>? progress,
        CancellationToken cancellationToken)
    {
        var read = new ReadFile[files.Count];
        var keys = new ReadingKeys(Path.GetFileName(_root), Facets, PublishFuture);
        var done = 0;
        Parallel.For(0, files.Count, new() { CancellationToken = cancellationToken }, i =>
        {
            read[i] = i < maxGuides ? ReadOne(files[i], PublishFuture ? null : today, keys, earlier) : new(Beyond(files[i].File), [], "");
            progress?.Report((Interlocked.Increment(ref done), files.Count));
        });
        return read;
    }

    private ReadFile ReadOne(FoundGuide found, DateOnly? today, ReadingKeys keys, IEarlierReadings? earlier)
    {
        var diagnostics = new DiagnosticList(found.File.Path);
        if (GuideFiles.Bytes(found.File, diagnostics) is not { } bytes)
            return new(new(null, FileOutcome.Rejected, diagnostics.Items), [], "");

        var hash = SHA256.HashData(bytes);
        var key = keys.Of(hash, found.Defaults);
        if (earlier?.FindReading(found.File.Path, key) is { } known)
            return new(ParsedGuide.From(known), hash, key);

        var place = new GuidePlace(found.File.Path, Path.GetFileName(_root), found.Defaults) { Facets = FacetSet.Create(Facets) };
        return new(Parsed(place, bytes, today), hash, key);
    }

    /// <summary>A file that the parser fails on is one guide less, not a build less.</summary>
    private static ParsedGuide Parsed(GuidePlace place, byte[] bytes, DateOnly? today)
    {
        try
        {
            return GuideParser.Parse(place, bytes, today);
        }
        catch (Exception fault) when (GuideFault.Is(fault))
        {
            return new(null, FileOutcome.Rejected, [GuideFault.Create(new(place.Path), fault)]);
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
    private string HashOf(FoundContent found, ReadFile[] read, byte[]? synonyms, RuleSet rules,
        IReadOnlyList<Guide> guides)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < read.Length; i++)
            Append(found.Guides[i].File.Path, Waits(read[i].Parsed) ? [] : read[i].Hash);

        foreach (var defaults in found.Defaults)
            Append(defaults.File.Path, defaults.Hash);
        foreach (var assignment in Defaults)
            Append(assignment, []);
        if (read.Any(r => r.Parsed.Diagnostics.Any(d => DiagnosticCodes.Inferred.Contains(d.Code))))
            Append(Path.GetFileName(_root), []);

        Append(synonyms is null ? "" : SynonymReader.FileName, synonyms ?? BuiltInThesaurus.Hash);
        if (rules.Rules.Count > 0)
            Append(RuleReader.FileName, SHA256.HashData(RuleFile.Write(rules)));

        // A picture that came, or went, changes where links lead, and no guide.
        foreach (var linked in guides.SelectMany(guide => guide.Files.Where(file => file != guide.Source.Path)).Distinct())
            Append(linked, []);

        if (Facets.Count > 0)
            Append(nameof(Facets), SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Facets)));

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string name, byte[] contentHash)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name + '\0'));
            hash.AppendData(contentHash);
        }
    }

    /// <param name="Hash">Of its bytes; empty where they were not read.</param>
    private sealed record ReadFile(ParsedGuide Parsed, byte[] Hash, string Key)
    {
        /// <returns>Null where the next build has to read it again: days bring guides, and the files beside it may make it one.</returns>
        public FileReading? ToReading(string path) => Parsed is { Guide: { Documents.Count: > 0 } guide, AsOneQuestion: null }
            ? new(path, Key, Parsed.Outcome, Parsed.Diagnostics, Parsed.Slugs, guide)
            : null;
    }
}
