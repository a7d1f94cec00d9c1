namespace RiskPlanner.Cli.Tests;

internal sealed record CommandLineResult(int Code, string Out, string Error);
