namespace GuideSearch.Engines;

/// <summary>What engines measure of themselves, for whoever listens.</summary>
public static class EngineMeter
{
    /// <summary>Of the meter of every engine.</summary>
    public const string Name = "GuideSearch.Engine";
}
