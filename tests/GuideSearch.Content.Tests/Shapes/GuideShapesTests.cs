using GuideSearch.Diagnostics;
using GuideSearch.Guides;

namespace GuideSearch.Content.Tests.Shapes;

/// <summary>Guides as other people write them: no heading says where the questions are.</summary>
public class GuideShapesTests
{
    public static TheoryData<string, string, string[]> Shapes => new()
    {
        { "headings below topics", "# Sails\n## Cloth\n### What is canvas?\nA cloth.\n#### Weight\nHeavy.\n### Hemp\nA fibre.\n## Rope\n### Why tar a rope?\nIt rots.\n",
            ["other What is canvas? [3-6]", "other Hemp [7-8]", "other Why tar a rope? [10-11]"] },
        { "numbered headings over two levels", "#### 1) What is a hull?\nA body.\n### 2) What is a keel?\nA beam.\n## Thanks\nTo all.\n",
            ["other 1 What is a hull? [1-2]", "other 2 What is a keel? [3-4]"] },
        { "a stray heading above", "# Knots\n##### New in June\n## 1. Which knot holds?\nA bowline.\n### Steps\nTwo.\n## 2. Splices\nThey last.\n## 3. What is a hitch?\nA knot.\n",
            ["other 1 Which knot holds? [3-6]", "other 2 Splices [7-8]", "other 3 What is a hitch? [9-10]"] },
        { "headings in items", "1. ### What is a tide?\n\n   A wave.\n\n   [top](#a)\n\n2. ### Why two a day?\n\n   The moon.\n",
            ["other What is a tide? [1-5]", "other Why two a day? [7-9]"] },
        { "summaries", "<details>\n<summary><b>What is fog?</b></summary>\n\nA cloud.\n\n</details>\n<details><summary>Why a horn?</summary>To be heard.</details>\n",
            ["other What is fog? [2-6]", "other Why a horn? [7-7]"] },
        { "summaries in summaries", "<details>\n<summary>What is a log?</summary>\n\nA book.\n\n<details>\n<summary>Who writes it?</summary>\n\nThe mate.\n\n</details>\n</details>\n",
            ["other What is a log? [2-4]", "other Who writes it? [7-12]"] },
        { "topics that unfold", "<details>\n<summary>Wind</summary>\n\n- What is a gust?\n- What is a lull?\n\n</details>\n",
            ["other What is a gust? [4]", "other What is a lull? [5]"] },
        { "labels", "Q: What is a mast?\n\nA: A pole.\n\nQ: Name its parts\nA: Foot and head.\n", ["other What is a mast? [1-3]", "other Name its parts [5-6]"] },
        { "labels without blank lines", "**Q: What is a boom?**\nA: A spar.\n**Q: What is a gaff?**\nA: Another.\n", ["other What is a boom? [1-2]", "other What is a gaff? [3-4]"] },
        { "labels on one line", "**Q:** What is a jib? **A:** A sail.\n\n**Q:** What is a spinnaker? **A:** A balloon.\n",
            ["other What is a jib? [1-1]", "other What is a spinnaker? [3-3]"] },
        { "labels in quotes", "> Q: What is lee?\n>\n> A: Out of the wind.\n\n> Q: What is luff?\n>\n> A: An edge.\n", ["other What is lee? [1-3]", "other What is luff? [5-7]"] },
        { "bold lines with signs", "## Bow\n\n**What is a stem? 🌊**\n\nThe front.\n\n**Note** it well.\n\n**Figureheads 🌊**\n\nOf wood.\n\n**Why a bowsprit? 🌊**\n\nFor jibs.\n",
            ["other What is a stem? [3-7]", "other Figureheads [9-11]", "other Why a bowsprit? [13-15]"] },
        { "bullets below topics", "## Crew\n- Who cooks?\n- Describe the watch.\n  - And at night?\n## Food\n- What keeps?\n",
            ["other Who cooks? [2]", "other Describe the watch. [3-4]", "other What keeps? [6]"] },
        { "items with the answers between them", "1. What is a knot?\n\nA mile an hour.\n\n2. What is a fathom?\n\nSix feet.\n", ["other 1 What is a knot? [1-3]", "other 2 What is a fathom? [5-7]"] },
        { "items in items", "- Ropes\n  - What is a sheet?\n  - What is a halyard?\n- Masts\n  - What is a shroud?\n",
            ["other What is a sheet? [2]", "other What is a halyard? [3]", "other What is a shroud? [5]"] },
        { "a table", "| No | Question | Answer |\n|---|---|---|\n| 1 | What is port? | Left. |\n| 2 | What is starboard? | |\n", ["other 1 What is port? [3-3]", "other 2 What is starboard? [4]"] },
        { "tasks with the text below", "#### Problem 1 **\n\nA boat drifts. How far?\n\n#### Solution 1\n\nA mile.\n\n#### Problem 2\n\nTie a bowline.\n",
            ["other 1 A boat drifts. How far? [3-7]", "other 2 Tie a bowline. [11]"] },
        { "numbers with the question below", "### Question 1\n**Q1: What drifts?**\n\nA buoy.\n### Question 2\n**Q2: What holds?**\n\nAn anchor.\n",
            ["other 1 What drifts? [2-4]", "other 2 What holds? [6-8]"] },
        { "summaries on one line", "<details><summary>What is a gib?</summary>A pin.</details><details><summary>Why bend it?</summary>To hold.</details>\n",
            ["other What is a gib? [1-1]", "other Why bend it? [1-1]"] },
        { "numbered headings, few of which ask", "# Three questions on tar\n## 1. What is pitch\nTar.\n## 2. Oakum\nFibre.\n## 3. Caulking\nBoth.\n## Summary\nGlue.\n",
            ["other 1 What is pitch [2-3]", "other 2 Oakum [4-5]", "other 3 Caulking [6-7]"] },
        { "keycaps", "## 1️⃣ Tell me of a storm.\n\nIt blew.\n\n## 🔟 Why sail?\n\nWind.\n", ["other 1 Tell me of a storm. [1-3]", "other 10 Why sail? [5-7]"] },
        { "HTML headings", "<h1>Anchors</h1>\n\n<h3>1. What is a fluke?</h3>\n<p>A tooth.</p>\n\n<h3>2. What is a stock?</h3>\n<p>A bar.</p>\n",
            ["other 1 What is a fluke? [3-4]", "other 2 What is a stock? [6-7]"] },
        { "underlined headings", "What is a buoy?\n---\nA float.\n\nWhy red?\n---\nTo be seen.\n", ["other What is a buoy? [1-3]", "other Why red? [5-7]"] },
        { "one question that calls itself so", "## Q: How do you reef?\n\n## Answer (short)\n\nEarly.\n\n## Links\n\n- A book\n", ["other How do you reef? [1-9]"] },
        { "a heading alone", "# Do I need a license?\n\nNot for a dinghy.\n", ["other Do I need a license? [1-3]"] },
        { "choices and folded answers", "###### 1. What floats?\n\n- A: oak\n- B: iron?\n\n<details><summary>Answer</summary>\n\n#### Answer: A\n\nWood.\n\n</details>\n\n###### 2. What sinks?\n\n- A: lead\n",
            ["other 1 What floats? [1-12]", "other 2 What sinks? [14-16]"] },
        { "Chinese", "### 1. 什么是龙骨？\n梁。\n### 2、帆和桨的区别\n风。\n", ["other 1 什么是龙骨？ [1-2]", "other 2 帆和桨的区别 [3-4]"] },
        { "Spanish", "- ¿Qué es un ancla?\n- Explica el nudo.\n", ["other ¿Qué es un ancla? [1]", "other Explica el nudo. [2]"] },
        { "German", "## Was ist ein Kiel?\nEin Balken.\n## Antwort\nDoch.\n## Wie segelt man?\nMit Wind.\n", ["other Was ist ein Kiel? [1-4]", "other Wie segelt man? [5-6]"] },
        { "Russian", "#### Что такое киль?\nБалка.\n#### Расскажите о парусе\nТкань.\n", ["other Что такое киль? [1-2]", "other Расскажите о парусе [3-4]"] },
        { "numbered bold topics under a title that announces questions", "# Rope Interview Questions\n\n**1. Knots**\n\nLoops.\n\n**2. Splices**\n\nWoven ends.\n\n**3. Whippings**\n\nTwine.\n",
            ["other 1 Knots [3-5]", "other 2 Splices [7-9]", "other 3 Whippings [11-13]"] },
        { "numbered bold items under such a title", "# Rope Questions and Answers\n\n1. **Knots**\n\n   Loops.\n\n2. **Splices**\n\n   Woven ends.\n\n3. **Whippings**\n\n   Twine.\n",
            ["other 1 Knots [3-5]", "other 2 Splices [7-9]", "other 3 Whippings [11-13]"] },
        { "answers behind questions, in other words than answer", "Q: What is a bight? Solution: A loop.\n\nQ: What is a bitter end? Respuesta: The last of it.\n\nQ: What is lay? A) Its twist.\n",
            ["other What is a bight? [1-1]", "other What is a bitter end? [3-3]", "other What is lay? [5-5]"] },
        { "answers behind items", "# Q\n\n1. What is a bight? Solution: A loop.\n2. What is lay? Answer: Its twist.\n3. Explain yarn. Lösung: Fibre.\n",
            ["other 1 What is a bight? [3-3]", "other 2 What is lay? [4-4]", "other 3 Explain yarn. [5-5]"] },
        { "answers behind Chinese questions", "**1. 什么是帆？** 答案：布。\n\n**2. 什么是桅？** 答案: 木。\n\n**3. 为什么有锚** 解析：停船。\n",
            ["other 1 什么是帆？ [1-1]", "other 2 什么是桅？ [3-3]", "other 3 为什么有锚 [5-5]"] },
        { "quarters of a year", "# Port\n\n## Q1 2024\n\nFull.\n\n## Q2 results\n\nFuller.\n\n## Q3 FY25\n\nEmpty.\n", [] },
        { "labels before a year", "# Port\n\n## Q1. 2024 was a leap year?\n\nYes.\n\n## Q2 Tides\n\nTwo a day.\n",
            ["other 1 2024 was a leap year? [3-5]", "other 2 Tides [7-9]"] },
        { "code at the end", "## What does `<a>` do?\n\nLinks.\n\n## What is `{#each}`\n\nA loop.\n\n## What is a `ref`\n\nA name.\n\n## What is `easy`\n\nA word.\n\n## Explain bights `medium`\n\nLoops.\n",
            ["other What does <a> do? [1-3]", "other What is {#each} [5-7]", "other What is a ref [9-11]", "other What is easy [13-15]", "other Explain bights [17-19]"] },
        { "mixed shapes", "## Hull\n### What is a rib?\nWood.\n### What is a plank?\nWood.\n## Deck\n- Who scrubs it?\n- When is it dry?\n",
            ["other What is a rib? [2-3]", "other What is a plank? [4-5]", "other Who scrubs it? [7]", "other When is it dry? [8]"] },
    };

    [Theory, MemberData(nameof(Shapes))]
    public void Questions_are_found_by_the_shape_in_which_most_ask(string shape, string body, string[] questions) =>
        Assert.Equal((shape, string.Join('\n', questions)), (shape, string.Join('\n', Spec.Lines(body))));

    [Theory]
    [InlineData("| # | Question | Answer | Level |\n|-|-|-|-|\n| 7 | What is a bight? | A *loop* | hard |\n| 8 | What is lay? | Twist | easy |\n", "A loop\nLevel: hard")]
    [InlineData("| Question | Notes |\n|-|-|\n| What is a bight? | `loop` |\n| What is lay? | twist |\n", "Notes: loop")]
    [InlineData("| Level | Question | Short answer | Long answer |\n|-|-|-|-|\n| 3 | What is a bight? | loop | a loop |\n| 4 | What is lay? | a | b |\n", "loop\nLevel: 3\nLong answer: a loop")]
    [InlineData("| Question | | Answer |\n|-|-|-|\n| What is a bight? | seen | loop |\n| What is lay? | | twist |\n", "loop\nseen")]
    public void Every_cell_beside_a_question_is_in_its_answer(string table, string answer)
    {
        var question = Spec.Questions(table)[0];

        Assert.Equal(answer, question.Answer);
        Assert.All(answer.Split('\n'), line => Assert.Contains(line.Split(' ')[^1], question.AnswerHtml, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("steps of a process", "# The interview\n\n**1. Screening**\n\nA call.\n\n**2. Onsite**\n\nA day.\n\n**3. Offer**\n\nA letter.\n")]
    [InlineData("a page about a tool", "# Winch\n## Install\nRun it.\n## Usage\n- Can be turned\n- Is strong\n- Do not drop it\n")]
    [InlineData("links to read", "# Reading\n- [What is a sail?](https://a.example)\n- [How does it work?](https://b.example)\n")]
    [InlineData("contents", "# Sails\n- [What is a jib?](#a)\n- [Why two sails?](#b)\n\n## Jibs\nSmall.\n## Mains\nLarge.\n")]
    [InlineData("advice", "# Before you sail\n## Pack\n- Describe your route\n- Explain it to a friend\n- Write it down\n")]
    [InlineData("a tutorial", "# Knots\n## 1. Cross\nSo.\n## 2. Pull\nSo.\n## 3. Done\nSo.\n")]
    public void What_only_resembles_a_question_asks_nothing(string what, string body) => Assert.True(Spec.Lines(body) is [], what);

    [Fact]
    public void A_table_of_contents_tells_which_headings_ask()
    {
        const string body = "# Boats\n+ [What is a raft?](#what-is-a-raft)\n+ [Canoes](#canoes)\n+ [Why row?](#why-row)\n\n## What is a raft?\nLogs.\n## Logs in detail\nLong.\n## Canoes\nBark.\n## Why row?\nNo wind.\n";

        Assert.Equal(["other What is a raft? [6-9]", "other Canoes [10-11]", "other Why row? [12-13]"], Spec.Lines(body));
    }

    [Theory]
    [InlineData("What is a cleat? [[src](http://a.example)]", "What is a cleat?")]
    [InlineData("What is a cleat? [⬆ back to top](#a)", "What is a cleat?")]
    [InlineData("[What is a cleat?](#a)", "What is a cleat?")]
    [InlineData("❓ What is a cleat? 🔥🔥", "What is a cleat?")]
    [InlineData("[3] What is a cleat?", "What is a cleat?")]
    [InlineData("Exercise 3: Tie a cleat `Easy`", "Tie a cleat")]
    [InlineData("<a name=\"x\"></a>3.1 What is a cleat? (hard)", "What is a cleat?")]
    [InlineData("Question #3 - What is a cleat?", "What is a cleat?")]
    [InlineData("Frage 3: Was ist eine Klampe?", "Was ist eine Klampe?")]
    [InlineData("**What is a cleat?** {#cleat}", "What is a cleat?")]
    [InlineData("Is 2. better than 1.?", "Is 2. better than 1.?")]
    [InlineData("What does `a[0]` mean?", "What does a[0] mean?")]
    [InlineData("What is C#", "What is C#")]
    public void Labels_and_ornaments_come_off(string heading, string prompt) =>
        Assert.Equal(prompt, Spec.Questions($"### {heading}\nSo.\n\n### Why is that?\nSo.\n")[0].Prompt);

    [Fact]
    public void The_way_back_to_the_top_is_no_answer() => Assert.Equal(
        [true, false],
        Spec.Questions("### What is a bilge?\n\nThe bottom.\n\n**[⬆ top](#a)**\n\n### Why pump it?\n\n**[⬆ top](#a)**\n").Select(q => q.HasAnswer));

    [Fact]
    public void A_topic_of_a_known_type_gives_it_to_its_questions() => Assert.Equal(
        ["other What is a reef? [3-4]", "situational What if it blows? [6-7]"],
        Spec.Lines("# Reefing\n## Basics\n**Q: What is a reef?**\nA: A fold.\n## Scenario Questions\n**Q: What if it blows?**\nA: Reef.\n"));

    [Fact]
    public void What_looks_like_a_question_and_was_not_taken_gets_a_hint_with_its_line()
    {
        var hint = Assert.Single(
            Spec.Parse("## How is this page made?\n\nBy hand.\n\n## Technical Questions\n\n### 1. What is a bond?\nA loan.\n").Diagnostics,
            d => d.Code == DiagnosticCodes.QuestionNotTaken);

        Assert.Equal((Severity.Hint, 1 + Spec.FrontMatterLines), (hint.Severity, hint.Source.Line));
    }

    [Theory]
    [InlineData("### What is JSX? {#jsx}\nA syntax.\n", "jsx")]
    [InlineData("### What is JSX? {: #jsx .wide }\nA syntax.\n", "jsx")]
    [InlineData("### What is JSX?\n{: #jsx }\n\nA syntax.\n", "jsx")]
    [InlineData("### What is JSX? {/*jsx*/}\nA syntax.\n", "jsx")]
    [InlineData("### What is JSX? [#jsx]\nA syntax.\n", "jsx")]
    [InlineData("### What is {a, b}?\nA syntax.\n", "what-is-a-b")]
    public void Ids_of_headings_are_anchors_and_no_words(string heading, string anchor)
    {
        var question = Spec.Questions($"## Technical Questions\n\n{heading}")[0];

        Assert.Equal((anchor, "A syntax."), (question.Anchor, question.Answer));
        Assert.DoesNotContain('#', question.Prompt);
    }

    [Fact]
    public void The_author_says_of_which_type_a_section_is()
    {
        var types = new Dictionary<string, SectionType>(StringComparer.OrdinalIgnoreCase) { ["rigging"] = SectionType.Technical };
        var questions = QuestionSplitter.Split("## Rigging\n### What is a stay?\nA wire.\n### Why two?\nTo hold.\n## Crew\n### Who leads?\nShe.\n", "a",
            new(OneQuestionPerFile: false, types), new("a.md"));

        Assert.Equal([SectionType.Technical, SectionType.Technical, SectionType.Other], questions.Select(q => q.Section));
    }
}
