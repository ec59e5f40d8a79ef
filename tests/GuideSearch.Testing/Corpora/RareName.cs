namespace GuideSearch.Testing.Corpora;

/// <summary>What an invented name is the name of.</summary>
internal enum NameKind
{
    Product,
    Company,
    Library,
}

/// <summary>An invented name of a product, a company or a library: each rank has one of its own.</summary>
internal readonly record struct RareName(int Rank)
{
    /// <summary>Ranks are below 2^22.</summary>
    public const int Bits = 22;

    // Consonants and vowels alternate, so that no two rows of syllables spell one name.
    private static readonly string[] _starts =
    [
        "B", "Br", "C", "Cr", "D", "Dr", "F", "Fl", "G", "Gr", "H", "J", "K", "Kl", "L", "M",
        "N", "P", "Pr", "Qu", "R", "S", "St", "Sl", "T", "Tr", "V", "Vr", "W", "X", "Z", "Sp",
    ];

    private static readonly string[] _middles = ["l", "ln", "m", "mb", "n", "nd", "r", "rv", "rt", "v", "x", "z", "lt", "nt", "sk", "rd"];
    private static readonly string[] _vowels = ["a", "e", "i", "o", "u", "ea", "io", "ae"];
    private static readonly string[] _ends = ["a", "is", "on", "ium", "e", "or", "ix", "ant"];

    private static readonly string[] _companies =
        ["Systems", "Partners", "Bank", "Health", "Labs", "Foods", "Group", "Logistics", "Energy", "Capital", "Software", "Industries"];

    private static readonly string[] _libraries = ["-core", "-kit", "-client", "-test", "-io", "db"];

    public NameKind Kind => (NameKind)(Rank % 3);

    public override string ToString() => Kind switch
    {
        NameKind.Company => $"{Stem()} {_companies[Rank / 3 % _companies.Length]}",
        NameKind.Library => Stem().ToLowerInvariant() + _libraries[Rank / 3 % _libraries.Length],
        _ => Stem(),
    };

    private string Stem()
    {
        var code = (Rank * 2_654_435) & ((1 << Bits) - 1); // an odd factor: neighbors look different, and none are equal
        return _starts[Cut(ref code, 32)] + _vowels[Cut(ref code, 8)] + _middles[Cut(ref code, 16)] + _vowels[Cut(ref code, 8)]
            + _middles[Cut(ref code, 16)] + _ends[Cut(ref code, 8)];
    }

    private static int Cut(ref int code, int count)
    {
        var digit = code % count;
        code /= count;
        return digit;
    }
}
