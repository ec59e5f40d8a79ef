return await GuideSearch.Cli.GuideSearchProgram.RunAsync(args);
