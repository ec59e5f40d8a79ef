namespace GuideSearch.Querying;

/// <summary>What turns a question into another one, however much else is alike: "when to use it" and "when not to use it".</summary>
[Flags]
public enum QuestionTurns
{
    None = 0,

    /// <summary>no, not, never, without, non-: all of them deny.</summary>
    Denied = 1,

    Before = 2,

    After = 4,

    First = 8,

    Against = 16,

    Until = 32,
}
