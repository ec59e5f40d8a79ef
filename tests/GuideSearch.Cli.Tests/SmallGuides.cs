namespace GuideSearch.Cli.Tests;

/// <summary>Guides for tests, each in another shape.</summary>
internal static class SmallGuides
{
    public const string DataEngineer = """
        ---
        term: Data Engineer Interview Guide
        description: Questions on SQL.
        category: Technical
        vertical: Data
        tags:
          - SQL
          - Pipelines
        ---

        ## Technical Questions

        #### 1. What does a `LEFT JOIN` return?

        Every row of the left table, with NULL where the right one has no match.

        #### 2. How do you find duplicate rows?

        - Group by the columns that should be unique.
        - Keep groups with a count above one.

        ## Behavioral Questions

        #### 3. Tell me about a pipeline that broke.

        Say what broke, how you noticed, and what you changed.

        """;

    public const string DataScientist = """
        ---
        term: Data Scientist Interview Guide
        category: Technical
        vertical: Data
        tags: [Statistics, SQL]
        ---

        ## Technical Questions

        #### Explain overfitting and how to avoid it.

        A model that learns noise overfits. Regularization and more data help.

        #### What is a p-value, "in plain words"?

        How often chance alone would give data at least as extreme.

        """;

    public const string TeamLead = """
        ---
        term: Team Lead Interview Guide
        category: Leadership
        vertical: Management
        tags: [People]
        ---

        ## Situational Questions

        #### Two of your people do not talk to each other. What do you do?

        Listen to each alone, then bring them together.

        ## Additional Questions

        - How do you run a one-on-one?

        """;

    /// <summary>Asks what another guide asks, and has a tag in another case, an unknown section and an open answer.</summary>
    public const string Analyst = """
        ---
        term: Analyst Interview Guide
        category: Technical
        vertical: Data
        tags: [sql]
        ---
        ## Odds and Ends

        #### How would you explain overfitting, and how to avoid it?

        By two curves of error, and by fewer parameters.

        #### What is left open?

        """;

    /// <summary>Its front matter is never closed.</summary>
    public const string Broken = """
        ---
        term: Broken Guide
        category: Technical

        #### What is missing here?

        The line that closes the front matter.

        """;
}
