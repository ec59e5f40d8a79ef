namespace GuideSearch.Server.Pages.Faults;

/// <summary>What somebody was looking for under an address that leads nowhere.</summary>
public static class LostWords
{
    /// <summary>The last part of the path as words: <c>what is a mutex</c> of <c>/questions/c/what-is-a-mutex</c>.</summary>
    public static string From(string? path)
    {
        var last = path?.TrimEnd('/').Split('/')[^1] ?? "";
        return string.Join(' ', last.Split(['-', '_', '+', ' ', '.'], StringSplitOptions.RemoveEmptyEntries).Where(IsWord));
    }

    private static bool IsWord(string part) => part.Any(char.IsLetter) && part is not ("html" or "htm" or "md" or "php");
}
