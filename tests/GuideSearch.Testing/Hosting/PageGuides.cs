namespace GuideSearch.Testing.Hosting;

/// <summary>Guides on which the pages are tested: small ones with known words, one long enough for paging, one that means harm; two of them ask the same.</summary>
public static class PageGuides
{
    /// <summary>Questions of the long guide.</summary>
    public const int LongGuide = 34;

    public static IEnumerable<(string File, string Text)> All =>
    [
        ("data-scientist-interview-guide.md", DataScientist),
        ("sales-manager-interview-guide.md", SalesManager),
        ("platform-engineer-interview-guide.md", PlatformEngineer),
        ("hostile-guide.md", Hostile),
    ];

    private const string DataScientist = """
        ---
        term: Data Scientist Interview Guide
        description: What data scientists are asked.
        category: Technical
        vertical: Data Science
        modDate: 2026-01-15
        tags: [Interview Prep, Python, Machine Learning]
        ---
        ## Certifications
        A certification in statistics helps a data scientist with recruiters, and a portfolio helps more.

        ## Technical Questions
        ### 1. What is overfitting, and how does regularization help?
        Overfitting is learning the noise. Regularization adds a penalty:

        - L1 makes weights zero.
        - L2 makes them small.

        ```python
        model = Ridge(alpha=1.0)  # if a < b
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
        - How do you set priorities between several deadlines?
        """;

    private const string SalesManager = """
        ---
        term: Sales Manager Interview Guide
        description: What sales managers are asked.
        category: Sales
        vertical: Enterprise Sales
        tags: [Interview Prep, Negotiation, CRM]
        ---
        ## Situational Questions
        ### 1. A customer asks for a discount at the end of the quarter. What do you do?
        Trade, never give: a longer term, a reference, an earlier signature.

        ## Behavioral Questions
        ### 2. Tell me about a conflict with a customer.
        Listen first, then repair.

        ## Additional Questions
        ### 3. How do you set priorities between many deadlines?
        By what a missed one would cost the customer.
        """;

    private const string Hostile = """
        ---
        term: "\"><script>alert(1)</script> & 'Sons'"
        description: "<img src=x onerror=alert(2)>"
        category: "<b onclick=x>Bold</b>"
        vertical: "\"onmouseover=alert(3)"
        tags: [Interview Prep, "<script>tag</script>", "a\" onfocus=\"alert(4)"]
        ---
        ## Technical Questions
        ### 1. Is <script>alert(5)</script> harmless in `<svg onload=alert(6)>`?
        <img src=x onerror=alert(7)> Harmless is [this](javascript:alert(8)) and [that](//evil.example/x) and
        [one](https://example.org "\"onmouseover=alert(9)").

        ![picture](javascript:alert(10)) <iframe src="https://evil.example"></iframe> <style>body { display: none }</style>

        ### 2. What does "quoted" & 'single' <mark>marked</mark> text look like?
        Harmless markup stays text: &lt;script&gt;alert(11)&lt;/script&gt; <p id="main" style="color:red" onclick="x()">paragraph</p>
        """;

    private static string PlatformEngineer => """
        ---
        term: Platform Engineer Interview Guide
        description: What platform engineers are asked.
        category: Technical
        vertical: Software
        tags: [Interview Prep, Kubernetes, Python]
        ---
        ## Technical Questions

        """ + string.Concat(Enumerable.Range(1, LongGuide).Select(i => $"""
        ### {i}. How does the scheduler place pod number {i}?
        It filters nodes, scores them and binds the pod. Case {i} of the rollout.


        """));
}
