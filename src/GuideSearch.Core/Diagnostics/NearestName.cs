namespace GuideSearch.Diagnostics;

/// <summary>Finds what somebody meant who wrote a name that does not exist: a parameter, a key, a flag.</summary>
public static class NearestName
{
    /// <summary>The longest name that is compared; a longer one is nobody's typing error.</summary>
    private const int MaxComparedLength = 64;

    /// <summary>The valid name with the fewest typing errors between it and <paramref name="written"/>, ties in the order given.</summary>
    /// <returns>Null when none is near: one error up to five letters, two up to eight, else three.</returns>
    public static string? Find(string written, IEnumerable<string> valid)
    {
        if (written.Length is 0 or > MaxComparedLength)
            return null;

        var most = written.Length switch { <= 5 => 1, <= 8 => 2, _ => 3 };
        return valid
            // A name cannot be nearer than the difference of the lengths: long lists of values are compared quickly.
            .Where(name => Math.Abs(name.Length - written.Length) <= most)
            .Select(name => (Name: name, Errors: ErrorsBetween(written.ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(n => n.Errors <= most && n.Errors < n.Name.Length)
            .OrderBy(n => n.Errors)
            .FirstOrDefault().Name;
    }

    /// <summary>Letters added, left out, replaced, or swapped with their neighbour.</summary>
    /// <remarks>Source: Damerau, A technique for computer detection and correction of spelling errors (1964).</remarks>
    private static int ErrorsBetween(string left, string right)
    {
        var errors = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
            errors[i, 0] = i;
        for (var j = 0; j <= right.Length; j++)
            errors[0, j] = j;

        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = errors[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                errors[i, j] = Math.Min(replaced, Math.Min(errors[i - 1, j], errors[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    errors[i, j] = Math.Min(errors[i, j], errors[i - 2, j - 2] + 1);
            }
        }

        return errors[left.Length, right.Length];
    }
}
