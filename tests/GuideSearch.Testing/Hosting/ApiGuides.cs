namespace GuideSearch.Testing.Hosting;

/// <summary>Guides on which the API is tested: every facet, every kind of answer, and words that tell the hits apart.</summary>
public static class ApiGuides
{
    public static IEnumerable<(string File, string Text)> All =>
    [
        ("machine-learning-interview-guide.md", MachineLearning),
        ("sales-interview-guide.md", Sales),
        ("symbols-interview-guide.md", Symbols),
    ];

    public const string MachineLearning = """
        ---
        term: Machine Learning Interview Guide
        description: What machine learning engineers are asked.
        category: Technical
        vertical: Data Science
        pubDate: 2025-03-01
        modDate: 2026-01-15
        tags: [Interview Prep, Python, Machine Learning]
        ---
        ## Certifications
        A certification in statistics helps with recruiters.

        ## Technical Questions
        ### 1. What is overfitting, and how does regularization help?
        Overfitting is learning the noise. Regularization adds a penalty:

        - L1 makes weights zero.
        - L2 makes them small.

        ```python
        model = Ridge(alpha=1.0)
        ```

        ### 2. What is a confusion matrix?
        It counts predictions against truth.

        | | predicted | not |
        |-|-|-|
        | true | 8 | 2 |

        ## Behavioral Questions
        ### 3. Tell me about a conflict with a coworker.
        Say what happened, what you did and what came of it.

        ## Additional Questions
        - Which model would you not use again?
        """;

    public const string Sales = """
        ---
        term: Sales Interview Guide
        description: What salespeople are asked.
        category: Sales
        vertical: Enterprise Sales
        tags: [Interview Prep, Negotiation]
        aliases: [old-sales]
        ---
        ## Situational Questions
        ### 1. A customer asks for a discount at the end of the quarter. What do you do?
        Trade, never give: a longer term, a reference, an earlier signature.

        ## Behavioral Questions
        ### 2. Tell me about a conflict with a customer.
        Listen first, then repair. A résumé of the conflict helps both sides.
        """;

    public const string Symbols = """
        ---
        term: C++ & <Symbols> Interview Guide
        description: Signs that HTML reads as its own.
        category: Technical
        vertical: Software
        tags: [Interview Prep, C++, R&D]
        ---
        ## Technical Questions
        ### 1. Why is a < b && b > c not <script>alert(1)</script> in C++?
        Comparison operators `<` and `>` are text, and so is "&amp;".
        """;
}
