namespace GuideSearch.Server.Settings;

/// <summary>Search by meaning: the sentence model that comes with the program.</summary>
public sealed class SemanticSettings
{
    /// <summary>
    /// Whether builds make vectors of questions and answers, and searches look for what is meant as well as for words. Default true.
    /// </summary>
    public bool Enabled { get; set; } = true;
}
