namespace GuideSearch.Analysis;

/// <summary>The particles that Korean hangs on its words; a query means the word without them.</summary>
public static class KoreanParticles
{
    /// <summary>Syllables that must remain: shorter words often end like a particle.</summary>
    private const int MinSyllables = 2;

    private static readonly string[] _particles =
    [
        .. """
        에서는 으로는 에게서 이라는 이라고 인가요 입니까 입니다
        에서 에게 한테 께서 부터 까지 처럼 보다 으로 라는 라고 하고 이나 이며 이란 에는
        은 는 이 가 을 를 의 에 로 와 과 도 만 란
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>A word without its last particle; behind another script that may be all of its Korean (<c>Java를</c>).</summary>
    public static string Without(string word)
    {
        var syllables = word.Reverse().TakeWhile(c => c is >= '\uac00' and <= '\ud7a3').Count();
        if (syllables == 0)
            return word;

        foreach (var particle in _particles)
        {
            var left = syllables - particle.Length;
            if ((left >= MinSyllables || (left == 0 && syllables < word.Length)) && word.EndsWith(particle, StringComparison.Ordinal))
                return word[..^particle.Length];
        }

        return word;
    }
}
