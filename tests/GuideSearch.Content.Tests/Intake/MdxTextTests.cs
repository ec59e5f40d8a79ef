using GuideSearch.Content.Intake;

namespace GuideSearch.Content.Tests.Intake;

public class MdxTextTests
{
    [Theory]
    [InlineData("import A from 'a';\nexport const b = {\n  c: 1,\n};\n\nText\n", "\n\n\n\n\nText\n")]
    [InlineData("a {/* not\nseen */} b\n", "a \n b\n")]
    [InlineData("<Tabs items={['a', {b: 1}]}>\n<Tab.Item value=\"x\">\nseen\n</Tab.Item>\n</Tabs>\n", "\n\nseen\n\n\n")]
    [InlineData("<Note\n  kind=\"a > b\"\n  open>seen</Note> <Icon />\n", "\n\nseen \n")]
    [InlineData("<>seen</>\n", "seen\n")]
    [InlineData("a{' '}b {\"said\"} {props.x}\n", "a b said \n")]
    [InlineData("`{code}` ``a ` <B/>`` \\{text\\}\n", "`{code}` ``a ` <B/>`` \\{text\\}\n")]
    [InlineData("```jsx\nimport A from 'a';\n<A b={1} />\n```\n", "```jsx\nimport A from 'a';\n<A b={1} />\n```\n")]
    [InlineData("## What is a bond? {/*bond*/}\n", "## What is a bond? {/*bond*/}\n")]
    [InlineData("<details><summary>What?</summary>So.</details>\n", "<details><summary>What?</summary>So.</details>\n")]
    [InlineData("a { open\nimportant text\nexported goods\n", "a { open\nimportant text\nexported goods\n")]
    [InlineData("List<string> and a < b\n", "List<string> and a < b\n")]
    public void What_a_reader_of_the_page_sees_stays_and_lines_keep_their_numbers(string mdx, string markdown) =>
        Assert.Equal(markdown, MdxText.ToMarkdown(mdx));

    /// <summary>In one line, for what is looked for behind or before a place is looked for in its line.</summary>
    [Theory]
    [InlineData("# ", "{/*a*/} ")]
    [InlineData("# ", "{/*a*/}x")]
    [InlineData("", "`a``b```c````d`````e``````f ")]
    [InlineData("", "<A b='{`\"")]
    public async Task A_long_line_costs_no_time(string head, string part) =>
        await Task.Run(() => MdxText.ToMarkdown(head + string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length)))).WaitAsync(TimeSpan.FromSeconds(30));

    [Fact]
    public async Task Marks_of_every_length_cost_no_time() => await Task.Run(
        () => MdxText.ToMarkdown(string.Join('a', Enumerable.Range(1, 1_400).Select(length => new string('`', length))))).WaitAsync(TimeSpan.FromSeconds(30));

    [Theory]
    [InlineData("{")]
    [InlineData("{{")]
    [InlineData("<A ")]
    [InlineData("<A b={")]
    [InlineData("`")]
    [InlineData("{/*")]
    [InlineData("import a\n")]
    public async Task What_never_ends_costs_no_time(string part) =>
        await Task.Run(() => MdxText.ToMarkdown(string.Concat(Enumerable.Repeat(part, 40_000)))).WaitAsync(TimeSpan.FromSeconds(30));
}
