using System.Diagnostics;
using RiskPlanner.Attack.Processes;

namespace RiskPlanner.Attack.Bombs;

/// <summary>Lets the command line read each bomb, and measures what it costs.</summary>
internal static class BombSquad
{
    private const long Mebibyte = 1 << 20;

    // The bound of a replay, with the program around it; readers of files stay below it.
    private const long MostMemory = 1_500 * Mebibyte;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    public static async Task<AttackReport> RunAsync(IEnumerable<Bomb> bombs)
    {
        var report = new AttackReport("bombs");
        using var folder = new Folder();
        foreach (var bomb in bombs)
        {
            var file = folder.PathOf($"bomb.{bomb.Ending}");
            await File.WriteAllTextAsync(file, bomb.Make());
            var begun = Stopwatch.GetTimestamp();
            using var program = Child.Start(Programs.CommandLine, bomb.Arguments.Select(argument => argument == "FILE" ? file : argument));
            report.Count("bombs");
            var ended = await program.EndsAsync(Patience);
            var took = Stopwatch.GetElapsedTime(begun);
            Console.WriteLine($"  {bomb.Name}, {new FileInfo(file).Length / 1024:N0} KB: {(ended ? $"code {program.ExitCode}" : "no end")}, {took.TotalSeconds:0.0} s, {program.MostMemory / Mebibyte:N0} MiB");
            if (!ended) report.Find($"{bomb.Name}: no end after {Patience.TotalSeconds:0} s");
            else if (program.ExitCode is < 0 or > 3) report.Find($"{bomb.Name}: code {program.ExitCode}: {program.Text[..Math.Min(500, program.Text.Length)]}");
            else if (program.Text.Contains("program itself", StringComparison.Ordinal)) report.Find($"{bomb.Name}: {program.Text[..Math.Min(500, program.Text.Length)]}");
            if (program.MostMemory > MostMemory) report.Find($"{bomb.Name}: {program.MostMemory / Mebibyte:N0} MiB of memory");
        }

        return report;
    }
}
