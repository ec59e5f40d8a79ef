using System.ComponentModel.DataAnnotations;

namespace GuideSearch.Server.Settings;

/// <summary>Search by meaning: the sentence model that comes with the program.</summary>
public sealed class SemanticSettings
{
    /// <summary>
    /// Whether builds make vectors of questions and answers, and searches look for what is meant as well as for words. Default true.
    /// </summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// Up to so many documents builds read each answer to its end, which finds more and makes vectors take twice as long. Default 3000
    /// documents, 0 for never.
    /// </summary>
    /// <remarks>A new value takes effect as guides change, or with <c>index --force</c>.</remarks>
    [Range(0, 1_000_000)]
    public int MaxWholeAnswers { get; set; } = 3_000;
}
