using GuideSearch.Contract.Parameters;

namespace GuideSearch.Server.Pages.Shell;

/// <summary>What the address of one request holds beside what its page reads; the frame of every page tells it.</summary>
public sealed class StrayParameters
{
    /// <summary>More than these help nobody.</summary>
    private const int Most = 3;

    public IReadOnlyList<StrayParameter> List { get; private set; } = [];

    public void Tell(IReadOnlyList<StrayParameter> strays) => List = [.. strays.Take(Most)];
}
