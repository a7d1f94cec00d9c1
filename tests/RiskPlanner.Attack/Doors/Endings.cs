using System.Globalization;
using RiskPlanner.Attack.Processes;

namespace RiskPlanner.Attack.Doors;

/// <summary>Starts that are asked to end while they are at it, and programs whose standard error is closed: each ends with a code of its own.</summary>
internal static class Endings
{
    /// <summary>Asks starts to end after some moments, by the signals of Ctrl-C and of systemd, and begins anew each time on the same folder.</summary>
    /// <param name="starts">How many starts.</param>
    /// <param name="seed">Of the moments.</param>
    public static async Task<AttackReport> RunAsync(int starts, int seed)
    {
        var report = new AttackReport("endings");
        var random = new Random(seed);
        using var folder = new Folder();
        for (var number = 0; number < starts; number++)
        {
            using var server = Server.Start(folder.Path);
            // Before its first own line no program can answer a signal: the runtime takes some tenths of a second.
            var moment = TimeSpan.FromMilliseconds(600 + random.Next(3_000));
            await Task.Delay(moment);
            server.Child.Ask(number % 2 == 0 ? "TERM" : "INT");
            report.Count("starts that were asked to end");
            var what = $"start {number + 1}, asked after {moment.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} ms";
            if (!await server.Child.EndsAsync(TimeSpan.FromSeconds(60))) report.Find($"{what} has not ended");
            else if (server.Child.ExitCode is not 0 || server.Child.Text.Contains("   at ", StringComparison.Ordinal)) report.Find($"{what}: {server.Child.ExitCode}: {server.Child.Text}");
        }

        using (var last = Server.Start(folder.Path))
        {
            if (!await last.ServesAsync()) report.Find($"the start after them does not serve: {last.Child.Text}");
        }

        foreach (var (arguments, code) in new (string[] Arguments, int Code)[] { (["check", "no-such-plan.yaml"], 2), (["tabels"], 2), (["tables", "--help"], 0) })
        {
            using var child = Child.StartWithoutError(Programs.CommandLine, arguments);
            report.Count("programs without standard error");
            if (!await child.EndsAsync(TimeSpan.FromSeconds(60)) || child.ExitCode != code) report.Find($"{string.Join(' ', arguments)} with standard error closed: {(child.HasEnded ? child.ExitCode : "has not ended")}, expected {code}");
        }

        return report;
    }

    /// <summary>What is written through a link that is named without its folder.</summary>
    public static async Task<AttackReport> WriteThroughLinksAsync()
    {
        var report = new AttackReport("links");
        using var folder = new Folder();
        await File.WriteAllTextAsync(folder.PathOf("real.csv"), "old");
        File.CreateSymbolicLink(folder.PathOf("link.csv"), "real.csv");
        File.CreateSymbolicLink(folder.PathOf("one"), "other");
        File.CreateSymbolicLink(folder.PathOf("other"), "one");
        foreach (var (name, code) in new[] { ("link.csv", 0), ("one", 3) })
        {
            using var child = Child.Start(Programs.CommandLine, ["tables", "--format", "text", "--out", name], folder: folder.Path);
            report.Count("links");
            if (!await child.EndsAsync(TimeSpan.FromSeconds(120)) || child.ExitCode != code) report.Find($"--out {name}: {(child.HasEnded ? child.ExitCode : "has not ended")}, expected {code}: {child.Text}");
        }

        if (await File.ReadAllTextAsync(folder.PathOf("real.csv")) is "old") report.Find("the file that the link leads to was not written");
        return report;
    }
}
