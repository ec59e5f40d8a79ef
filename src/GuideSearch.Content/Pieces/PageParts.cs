using System.Text.RegularExpressions;

namespace GuideSearch.Content.Pieces;

/// <summary>Titles of what stands on a page beside its subject: contents, license, credits, links.</summary>
internal static partial class PageParts
{
    public static bool Are(string title) => Words().IsMatch(title);

    [GeneratedRegex(
        @"^(?:table of contents?|contents?|toc|index|menu|navigation|main page|home|licen[cs]e|copyright|contribut(?:e|ing|ors?|ions?)|how to (?:contribute|use|read)\b.*|authors?|maintainers?|credits?|thanks|thank you|" +
        @"acknowledge?ments?|(?:useful |helpful |further |more |additional |external |other |online |study )*(?:resources?|references?|links?|reading|materials?|sources?|books?|articles?|videos?|courses?)|see also|related|bibliography|changelog|release notes|sponsors?|support(?: us| me)?|donat(?:e|ions?)|" +
        @"stargazers?.*|star history|star this.*|disclaimer|legend|about(?: me| us| the author| this.*)?|introduction|preface|foreword|prerequisites|requirements|installation|install|setup|getting started|quick start|usage|follow (?:me|us).*|connect with.*|contact|community|feedback|" +
        @"back(?: to.*)?|(?:practice |final |preparation )?checklist|inhalt(?:sverzeichnis)?|содержание|оглавление|目录|目錄|目次|índice|indice|sommaire|table des matières|contenido|sumário|spis treści|içindekiler)" +
        @"(?:\s*(?:/|&|and\b)\s*.*)?$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
