using System.Collections.Frozen;

namespace GuideSearch.Querying;

/// <summary>Words so common in questions that they say nothing about which one is meant.</summary>
/// <remarks>
/// Left out of matching unless a query has nothing else; phrases keep them. Single letters other than <c>a</c> and <c>i</c> are not
/// common (C, R), nor are <c>go</c> and <c>us</c>, which name things.
/// </remarks>
public static class CommonWords
{
    private const string List = """
        a about after again all also although am among an and another any are aren't as ask asked at
        be because been before being best better between both but by
        can can't cannot could couldn't
        did didn't do does doesn't doing don't done
        each either else etc ever every
        few first for from
        get give given
        had has hasn't have haven't having he her here hers him his how how's however
        i i'd i'll i'm i've if in instead interview interviews into is isn't it it's its itself
        just
        know
        let let's like
        made make many may maybe me might mine more most much must my myself
        need no nor not
        of off often on once one only or other others our ours ourselves out over own
        per please
        question questions quite
        rather really
        same say she should shouldn't since so some someone something still such
        than that that's the their theirs them then there there's these they they're thing things this those through to too
        under until up upon use used using
        various versus very via vs
        want was wasn't way ways we we're we've were weren't what what's whatever when when's where where's whether which while
        who who's whom whose why will with within without won't would wouldn't
        yes you you'd you'll you're you've your yours yourself
        """;

    private static readonly FrozenSet<string> _words = List.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <param name="folded">Lower case, without accents, with straight apostrophes.</param>
    public static bool Contains(string folded) => _words.Contains(folded);
}
