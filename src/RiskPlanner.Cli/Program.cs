using RiskPlanner.Cli;

return await RiskPlannerCommandLine.RunAsync(args, new CommandLineHost(Console.Out, Console.Error, TimeProvider.System));
