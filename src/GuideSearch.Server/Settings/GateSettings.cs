using System.ComponentModel.DataAnnotations;
using GuideSearch.Indexing;

namespace GuideSearch.Server.Settings;

/// <summary>What a new generation must hold and answer before it may go live.</summary>
public sealed class GateSettings
{
    /// <summary>Folder with judged queries, <c>queries.tsv</c> and <c>qrels.tsv</c>. Default empty: no gate.</summary>
    public string Folder { get; set; } = "";

    /// <summary>By how much nDCG@10 may fall against the live generation, 0 to 1. Default 0.02.</summary>
    [Range(0.0, 1.0)]
    public double Margin { get; set; } = 0.02;

    /// <summary>Share of the live generation's documents that a build may lose, 0 to 1. Default 0.2.</summary>
    [Range(0.0, 1.0)]
    public double Shrinkage { get; set; } = 0.2;

    /// <summary>Share of the guides that a build may reject, 0 to 1. Default 0.02.</summary>
    [Range(0.0, 1.0)]
    public double RejectedShare { get; set; } = 0.02;

    /// <summary>How many guides a build may reject whatever their share. Default 5.</summary>
    [Range(0, 1_000_000)]
    public int RejectedFiles { get; set; } = 5;

    public BuildPolicy Policy => new() { MaxShrinkage = Shrinkage, MaxRejectedShare = RejectedShare, MaxRejectedFiles = RejectedFiles };
}
