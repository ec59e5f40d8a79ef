using GuideSearch.Guides;

namespace GuideSearch.Testing.Corpora;

/// <summary>How questions are asked: <c>{a}</c> and <c>{b}</c> stand for topics, <c>{c}</c> for a company.</summary>
internal static class PromptFrames
{
    private static readonly string[] _technical =
    [
        "What is {a}, and how does it relate to {b}?", "How does {a} differ from {b}?", "When would you choose {a} over {b}?",
        "What is the difference between {a} and {b}?", "Explain {a} to somebody who knows only {b}.", "How do you measure {a}?",
        "What goes wrong with {a} when {b} changes?", "How do you test {a} without {b}?", "Which problem does {a} solve?",
        "Why does {a} matter for {b}?", "How would you design {a} for {c}?", "What are the trade-offs between {a} and {b}?",
        "How do you keep {a} in step with {b}?", "What do you check first in {a}?", "How would you migrate from {a} to {b}?",
        "Which mistakes do you see most often with {a} and {b}?", "Compare {a} and {b} for a new project at {c}.",
        "How does {a} behave under load?", "What does {a} cost, and how do you reduce it with {b}?", "How do you document {a} for {b}?",
        "What limits {a} in practice?", "Where does {a} end and {b} begin?", "Can you replace {a} by {b}?",
        "Walk me through {a}, from {b} to the result.", "How do you explain {a} to {c}?", "What would you automate about {a} and {b}?",
    ];

    private static readonly string[] _behavioral =
    [
        "Tell me about a time {a} depended on {b}.", "Describe a time you had to defend {a} against {b}.",
        "Have you ever changed your mind about {a} because of {b}?", "Give an example of a mistake with {a} at {c}.",
        "Tell me about a time you learned {a} quickly, with {b} at stake.", "Can you describe a conflict over {a} and {b}?",
        "When did you last improve {a} without touching {b}?", "Describe a time you explained {a} to people who only cared about {b}.",
        "What did {a} teach you about {b}?", "Tell me about the hardest part of {a} at {c}.",
    ];

    private static readonly string[] _situational =
    [
        "{c} asks you to drop {a} before {b} is done. What do you do?", "A colleague wants {a} instead of {b}. How do you respond?",
        "You inherit {a} and nobody remembers {b}. How do you begin?", "Two teams disagree about {a} and {b}. How do you proceed?",
        "{c} has promised {a} to a customer, but {b} is late. How do you handle it?",
        "You find an error in {a} an hour before {b}. What now?",
        "{a} is about to fail and {b} is on vacation. What are your first steps?", "A new manager questions {a}. How do you defend {b}?",
    ];

    private static readonly string[] _problemSolving =
    [
        "{a} got twice as slow after {b} changed. How do you find the cause?", "How would you cut the cost of {a} by half and keep {b}?",
        "{c} sees wrong numbers in {a}. How do you investigate?", "Design {a} so that {b} can fail.", "How would you scale {a} for {c}?",
        "Only some users of {c} report trouble with {a}. How do you narrow it down to {b}?", "How do you estimate {a} without data on {b}?",
    ];

    /// <summary>Additional questions ask as technical ones do.</summary>
    public static IReadOnlyList<string> For(SectionType section) => section switch
    {
        SectionType.Behavioral => _behavioral,
        SectionType.Situational => _situational,
        SectionType.ProblemSolving => _problemSolving,
        _ => _technical,
    };
}
