using System.Text.RegularExpressions;

namespace GuideSearch.QueryLogs;

/// <summary>What people paste into a search box by mistake and no log should keep.</summary>
public static partial class PersonalData
{
    /// <summary>Replaces mail addresses by <c>[mail]</c> and numbers of seven and more digits by <c>[number]</c>.</summary>
    public static string Mask(string text) => Number().Replace(Mail().Replace(text, "[mail]"), "[number]");

    /// <summary>The host has a dot: <c>precision@k</c> is no address.</summary>
    [GeneratedRegex(@"[^\s@""]+@[^\s@""]+\.[^\s@""]+")]
    private static partial Regex Mail();

    /// <summary>A year, a version or a sum keeps its digits.</summary>
    [GeneratedRegex(@"\+?\d(?:[ ()./-]{0,2}\d){6,}")]
    private static partial Regex Number();
}
