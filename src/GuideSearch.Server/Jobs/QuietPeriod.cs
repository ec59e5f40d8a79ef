namespace GuideSearch.Server.Jobs;

/// <summary>
/// Tells when changed content has come to rest: two looks in a row saw the same, so that nobody is in the midst of writing, and an
/// editor that renames has put its file back.
/// </summary>
/// <param name="built">What the last build saw; empty before the first.</param>
internal sealed class QuietPeriod(string built)
{
    private string _built = built;
    private string? _seen;

    /// <summary>Takes a look.</summary>
    /// <returns>Whether it is another content than was built, and at rest.</returns>
    public bool Sees(string fingerprint)
    {
        var rests = fingerprint == _seen;
        _seen = fingerprint;
        return rests && fingerprint != _built;
    }

    /// <summary>Whether a content is the one that was built: nothing is expected to come of it.</summary>
    public bool IsBuilt(string fingerprint) => fingerprint == _built;

    /// <summary>What was seen last was built. Whatever came of it, the same content is not built again.</summary>
    public void Built() => _built = _seen ?? _built;
}
