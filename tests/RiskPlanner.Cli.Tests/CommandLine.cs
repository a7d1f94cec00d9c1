namespace RiskPlanner.Cli.Tests;

/// <summary>Runs the command line in this process.</summary>
internal static class CommandLine
{
    public static string SamplePlan { get; } = Path.Combine(AppContext.BaseDirectory, "samples", "payroll-two-sites.yaml");

    public static Task<CommandLineResult> RunAsync(params string[] args) => RunWithInputAsync([], args);

    public static Task<CommandLineResult> RunWithInputAsync(byte[] input, params string[] args) => RunWithInputAsync(() => new MemoryStream(input), args);

    public static Task<CommandLineResult> RunWithInputAsync(Func<Stream> input, params string[] args) => RunAsync(host => host with { OpenInput = input }, args);

    public static async Task<CommandLineResult> RunAsync(Func<CommandLineHost, CommandLineHost> change, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var host = change(new CommandLineHost(output, error, new FixedClock()));
        var code = await RiskPlannerCommandLine.RunAsync(args, host);
        return new CommandLineResult(code, output.ToString(), error.ToString());
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    }
}
