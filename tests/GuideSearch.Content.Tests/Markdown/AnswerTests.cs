using GuideSearch.Guides;

namespace GuideSearch.Content.Tests.Markdown;

public class AnswerTests
{
    [Fact]
    public void The_text_has_a_line_for_each_paragraph_item_row_and_line_of_code() => Assert.Equal(
        """
        Answer:
        First paragraph, wrapped & bold.
        Example
        Definition: a list
        nested item
        counted
        a | b
        1 | 2 & 3
        var x = 1;

          return x;
        quoted
        a link and a picture
        """.Replace("\n\n", "\n", StringComparison.Ordinal),
        Answer("""
            **Answer:**

            First paragraph,
            wrapped &amp; *bold*.

            ##### Example

            - **Definition:** a list
              - nested item
            1. counted

            | a | b |
            |---|--:|
            | 1 | 2 & 3 |

            ```csharp
            var x = 1;

              return x;
            ```

            > quoted

            [a link](https://example.org) and ![a picture](/x.png)
            """).Answer);

    [Fact]
    public void The_html_keeps_the_structure_without_style_picture_or_script() => Assert.Equal(
        """
        <p><strong>Answer:</strong> a &lt; b</p>
        <h5>Example</h5>
        <ol start="3">
        <li>counted</li>
        </ol>
        <table tabindex="0">
        <thead>
        <tr>
        <th>a</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>1</td>
        </tr>
        </tbody>
        </table>
        <pre><code class="language-c++">x
        </code></pre>
        <p><a href="https://example.org/?a=1&amp;b=2" rel="noopener nofollow">link</a> <a href="/x.png" class="picture" rel="noopener nofollow">picture</a></p>
        """,
        Answer("""
            **Answer:** a < b

            ##### Example

            3. counted

            | a |
            |:-:|
            | 1 |

            ```c++
            x
            ```

            [link](https://example.org/?a=1&b=2 "title") ![picture](/x.png)
            """).AnswerHtml);

    [Theory]
    [InlineData("```\nx\n```", AnswerFeatures.Code)]
    [InlineData("- a\n- b", AnswerFeatures.List)]
    [InlineData("|a|\n|-|\n|b|", AnswerFeatures.Table)]
    [InlineData("**Follow-up points:** none", AnswerFeatures.FollowUps)]
    [InlineData("- **Potential Follow-Up:** none", AnswerFeatures.FollowUps | AnswerFeatures.List)]
    [InlineData("1. a\n   ```\n   x\n   ```", AnswerFeatures.Code | AnswerFeatures.List)]
    [InlineData("Plain `code` that I follow up.", AnswerFeatures.None)]
    public void Features_tell_what_there_is_besides_sentences(string answer, AnswerFeatures features) => Assert.Equal(features, Answer(answer).Features);

    [Fact]
    public void Html_in_the_text_is_dropped_and_its_words_stay()
    {
        var answer = Answer("<details>\n<summary>More &amp; more</summary>\n\nInside <b>bold</b><br>line.\n\n</details>\n<script>evil()</script>\n\nEnd.");

        Assert.Equal("More & more\nInside bold\nline.\nEnd.", answer.Answer);
        Assert.DoesNotContain("evil", answer.AnswerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("details", answer.AnswerHtml, StringComparison.Ordinal);
        Assert.Contains("More &amp; more", answer.AnswerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_in_a_question_is_shown_as_text() =>
        Assert.Equal("What does <img src=x onerror=alert(1)> do?", Spec.Questions("### Technical Questions\n\n#### What does <img src=x onerror=alert(1)> do?\nHarm.\n")[0].Prompt);

    [Fact]
    public void Anchors_are_those_of_github_counted_over_all_headings()
    {
        var documents = Spec.Documents("""
            # Guide

            ## Conclusion

            First.

            ## Technical Questions

            ### 1. What's `C++`?
            A language.

            #### Example
            One.

            ### 2. What's `C++`?
            The same.

            ## Conclusion

            Last.
            """);

        Assert.Equal(["conclusion", "1-whats-c", "2-whats-c", "conclusion-1"], documents.Select(d => d.Anchor));
        Assert.Equal(["conclusion", "whats-c", TwinAddress.Create("whats-c", "The same."), TwinAddress.Create("conclusion", "Last.")], documents.Select(d => d.Id.Slug));
    }

    [Fact]
    public void List_items_and_bold_lines_have_no_anchor() =>
        Assert.All(Spec.Questions("### Technical Questions\n\n1. **What is a heap?**\n\n   A tree.\n\n### Additional Questions\n\n- What is a stack?\n"), q => Assert.Null(q.Anchor));

    [Fact]
    public void An_empty_corner_of_a_table_is_no_header()
    {
        var html = Answer("| | predicted |\n|-|-|\n| true | 8 |").AnswerHtml;

        Assert.Contains("<td></td>\n<th>predicted</th>", html);
        Assert.DoesNotContain("<th></th>", html);
    }

    [Fact]
    public void A_label_alone_is_no_answer() => Assert.False(Answer("**Answer:**").HasAnswer);

    private static Question Answer(string markdown) => Spec.Questions($"### Technical Questions\n\n#### What is it?\n\n{markdown}\n\n#### Is there more?\nNo.\n")[0];
}
