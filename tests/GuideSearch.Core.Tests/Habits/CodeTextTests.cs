namespace GuideSearch.Core.Tests.Habits;

/// <summary>What the house tests take for code.</summary>
public class CodeTextTests
{
    [Theory]
    [InlineData("a // b", "a  ")]
    [InlineData("a /* b\nc */ d", "a   d")]
    [InlineData("a \"b\" c", "a   c")]
    [InlineData("a \"b \\\" c\" d", "a   d")]
    [InlineData("a @\"b \"\" c\\\" d", "a   d")]
    [InlineData("a \"\" b", "a   b")]
    [InlineData("a '\"' b '\\'' c", "a   b   c")]
    [InlineData("a '\\u2028' b", "a   b")]
    [InlineData("a $\"b {c} d\" e", "a  c  e")]
    [InlineData("a $\"b {{c}} d\" e", "a   e")]
    [InlineData("a $\"{(b ? \"c\" : d)}\" e", "a  (b ?   : d)  e")]
    [InlineData("a $\"{b switch { 1 => c }}\" d", "a  b switch { 1 => c }  d")]
    [InlineData("a \"\"\"b \"c\" {d}\"\"\" e", "a   e")]
    [InlineData("a $$\"\"\"{b} {{c}}\"\"\" d", "a  c  d")]
    public void Comments_and_texts_are_no_code(string source, string code) => Assert.Equal(code, CodeText.From(source));
}
