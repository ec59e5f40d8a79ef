using GuideSearch.Guides;
using GuideSearch.Indexing;
using GuideSearch.Lucene.Storage;
using GuideSearch.Serving.Companions;
using GuideSearch.Testing;

namespace GuideSearch.Lucene.Tests.Storage;

/// <summary>Earlier addresses of questions are a part of the generation, and the last thing to be given up.</summary>
public sealed class GenerationMovesTests : IDisposable
{
    private static readonly QuestionMove _move = new(new("guide-000", "once"), new("guide-000", "q1"));

    private readonly TemporaryFolder _folder = new();
    private readonly LuceneIndexer _indexer;
    private readonly string _path;

    public GenerationMovesTests()
    {
        _indexer = new(_folder.Path, TimeProvider.System);
        using var session = _indexer.Begin();
        foreach (var guide in Marked.Guides("new"))
            session.Add(guide);
        _path = _folder[$"generations/{session.Seal(new("test") { Moves = [_move] }, CancellationToken.None).Id}"];
        session.Publish(keep: 3);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_earlier_address_leads_to_the_question_of_today()
    {
        using var live = _indexer.OpenLive()!;

        Assert.Equal(_move.To, (await live.Searcher.FindQuestionAsync(_move.From, CancellationToken.None))!.Question.Id);
        Assert.Null(await live.Searcher.FindQuestionAsync(new QuestionId("guide-000", "never"), CancellationToken.None));
    }

    [Fact]
    public void Moves_survive_an_upgrade_that_cannot_read_the_rest()
    {
        var manifest = Manifest.Read(_path);
        var foreign = Manifest.For(manifest.Generation with { SchemaStamp = "schema0" }, manifest.Lucene, manifest.Files);
        File.WriteAllBytes(Path.Combine(_path, Manifest.FileName), foreign.ToBytes());

        Assert.Null(_indexer.OpenLive());
        Assert.Equal([_move], _indexer.LiveMoves);
    }

    [Fact]
    public void Moves_that_are_not_what_was_written_are_none()
    {
        File.AppendAllText(Path.Combine(_path, MoveFile.Name), " ");

        Assert.Empty(_indexer.LiveMoves);
    }
}
