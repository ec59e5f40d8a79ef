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
            "function twice(x) {\nreturn `//${x}`;\n}\nconst two = 2;\nconst one = two - 1;\nconst sum = one + two;\nexport { sum };\n",
            ModuleJoin.Join("main.js", name => _modules[name]));

    [Fact]
    public void A_module_that_is_not_there_is_an_error() =>
        Assert.Throws<KeyNotFoundException>(() => ModuleJoin.Join("main.js", name => name == "two.js" ? throw new KeyNotFoundException() : _modules[name]));
}
