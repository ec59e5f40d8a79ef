namespace GuideSearch.Ranking.Terms;

/// <summary>How wrong a word may be and still be recognized.</summary>
public static class EditLimit
{
    /// <summary>The most that any word is forgiven.</summary>
    public const int Max = 2;

    /// <summary>
    /// None up to 3 letters, one up to 7, two from 8; none where a digit or sign stands: <c>S3</c> is not a misspelt <c>S4</c>.
    /// </summary>
    public static int For(string word) => !IsPlain(word) ? 0 : word.Length switch
    {
        < 4 => 0,
        < 8 => 1,
        _ => Max,
    };

    /// <summary>Whether a word has letters only: no number, no technical name such as <c>c++</c>.</summary>
    public static bool IsPlain(string word) => word.Length > 0 && word.All(char.IsLetter);
}
