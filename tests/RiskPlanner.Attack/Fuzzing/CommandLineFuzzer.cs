using System.Text;
using RiskPlanner.Attack.Processes;

namespace RiskPlanner.Attack.Fuzzing;

/// <summary>Gives mutants to the command line itself: it ends with 0 to 3, with a message and without a stack trace.</summary>
internal static class CommandLineFuzzer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    public static async Task<AttackReport> RunAsync(int files, int seed)
    {
        var report = new AttackReport("fuzzed command lines");
        var random = new Random(seed);
        using var folder = new Folder();
        foreach (var target in FuzzTarget.All)
        {
            var mutator = new Mutator(random, [.. target.Words.Select(Encoding.UTF8.GetBytes)]);
            List<byte[]> corpus = [.. target.Seeds.Select(path => File.ReadAllBytes(Repository.PathOf(path)))];
            for (var file = 0; file < files / FuzzTarget.All.Count; file++)
            {
                var path = folder.PathOf("mutant");
                await File.WriteAllBytesAsync(path, mutator.Of(corpus[random.Next(corpus.Count)], corpus[random.Next(corpus.Count)]));
                await JudgeAsync(report, Verb(target, random, path), $"file {file} of seed {seed}");
            }
        }

        return report;
    }

    public static async Task JudgeAsync(AttackReport report, string[] arguments, string what)
    {
        using var program = Child.Start(Programs.CommandLine, arguments);
        report.Count("runs");
        if (!await program.EndsAsync(Patience))
        {
            report.Count("hangs");
            report.Find($"{what}: {string.Join(' ', arguments)} has not ended after {Patience.TotalSeconds:0} s");
            return;
        }

        report.Count($"of code {program.ExitCode}");
        if (program.ExitCode is < 0 or > 3) report.Find($"{what}: {string.Join(' ', arguments)} ended with {program.ExitCode}: {program.Text}");
        if (program.Text.Contains("\n   at ", StringComparison.Ordinal) || program.Text.Contains("program itself", StringComparison.Ordinal))
            report.Find($"{what}: {string.Join(' ', arguments)} says: {program.Text}");
    }

    private static string[] Verb(FuzzTarget target, Random random, string path) => target == FuzzTarget.Models ? ["cutsets", path, "--list", "3"]
        : target == FuzzTarget.TlsSettings ? ["tls", path]
        : random.Next(3) switch
        {
            0 => ["check", path],
            1 => ["format", "--stdout", path],
            _ => ["align", path],
        };
}
