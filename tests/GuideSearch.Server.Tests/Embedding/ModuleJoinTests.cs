using GuideSearch.Server.Embedding;

namespace GuideSearch.Server.Tests.Embedding;

public class ModuleJoinTests
{
    private static readonly Dictionary<string, string> _modules = new()
    {
        ["main.js"] = "import { one } from './one.js';\nimport { two } from './two.js';\n\n/** Adds. */\nconst sum = one + two;\n\nexport { sum };\n",
        ["one.js"] = "import { two } from './two.js';\n\nexport const one = two - 1;\n",
        ["two.js"] = "// A number.\nexport function twice(x) {\n  // Indented.\n  return `//${x}`;\n}\nexport const two = 2;\n",
    };

    [Fact]
    public void A_module_stands_once_and_behind_what_it_imports() =>
        Assert.Equal(
            "function twice(x){return `//${x}`;}\nconst two=2;const one=two - 1;const sum=one + two;export { sum };",
            ModuleJoin.Join("main.js", name => _modules[name]));

    [Fact]
    public void A_module_that_is_not_there_is_an_error() =>
        Assert.Throws<KeyNotFoundException>(() => ModuleJoin.Join("main.js", name => name == "two.js" ? throw new KeyNotFoundException() : _modules[name]));

    [Fact]
    public void Private_names_are_short_and_begin_anew_in_each_class()
    {
        const string Module = """
            class One {
              #count = 0;
              get #twice() { return 2 * this.#count; }
              static sum(a, b) { return a.#count + b.#twice; }
            }
            class Two {
              #twice = '#twice';
            }
            export { One, Two };

            """;

        Assert.Equal(
            "class One {#a=0;get #b(){ return 2 * this.#a; }\nstatic sum(a, b){ return a.#a + b.#b; }}\n"
            + "class Two {#a='#twice';}\nexport { One, Two };",
            ModuleJoin.Join("main.js", _ => Module.ReplaceLineEndings("\n")));
    }

    [Fact]
    public void A_style_sheet_loses_blanks_that_mean_nothing() =>
        Assert.Equal(
            "const sheet=`\n:host(a) b>c{margin:0 1em;color:#fff}`;",
            ModuleJoin.Join("main.js", _ => "const sheet = `\n:host(a) b > c {\n  margin: 0 1em;\n  color: #fff;\n}\n`;\n"));
}
