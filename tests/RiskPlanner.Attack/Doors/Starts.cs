using RiskPlanner.Attack.Processes;

namespace RiskPlanner.Attack.Doors;

/// <summary>Starts on data folders that are not as they should be.</summary>
internal static class Starts
{
    public static async Task<AttackReport> RunAsync()
    {
        var report = new AttackReport("starts");
        using var folder = new Folder();
        using (var first = Server.Start(folder.Path))
        {
            await ServesAsync(first, "a first start", report);
            using var second = Server.Start(folder.Path);
            await RefusedAsync(second, "a second server on the same folder", "in use by another RiskPlanner", report);
            first.Child.Ask();
            if (!await first.Child.EndsAsync(TimeSpan.FromSeconds(30)) || first.Child.ExitCode != 0) report.Find($"a server that is asked to end does not end with 0: {first.Child.Text}");
        }

        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
            if ((File.GetUnixFileMode(folder.PathOf("riskplanner.db")) & Others) != 0) report.Find("the data base can be read by others");
        }

        foreach (var key in Directory.EnumerateFiles(folder.PathOf("keys"), "*.xml")) await File.WriteAllTextAsync(key, "<key");
        using (var third = Server.Start(folder.Path)) await ServesAsync(third, "a start with a broken key", report);

        await File.WriteAllTextAsync(folder.PathOf("riskplanner.db"), new string('x', 9_000));
        File.Delete(folder.PathOf("riskplanner.db-wal"));
        using (var fourth = Server.Start(folder.Path)) await RefusedAsync(fourth, "a file that is no data base", "cannot be used", report);

        // Below a file there is no folder.
        using var fifth = Server.StartWith(Path.Combine(folder.PathOf("riskplanner.db"), "none"), ["--urls", $"http://127.0.0.1:{Server.FreePort()}"]);
        report.Count("starts");
        if (!await fifth.EndsAsync(TimeSpan.FromSeconds(60)) || fifth.ExitCode != 3) report.Find($"a folder that cannot be made: {fifth.Text}");
        return report;
    }

    private static async Task ServesAsync(Server server, string what, AttackReport report)
    {
        report.Count("starts");
        if (!await server.ServesAsync()) report.Find($"{what} does not serve: {server.Child.Text}");
    }

    private static async Task RefusedAsync(Server server, string what, string message, AttackReport report)
    {
        report.Count("starts");
        if (!await server.Child.EndsAsync(TimeSpan.FromSeconds(60))) report.Find($"{what} has not ended");
        else if (server.Child.ExitCode != 3 || !server.Child.Text.Contains(message, StringComparison.Ordinal)) report.Find($"{what}: {server.Child.ExitCode}: {server.Child.Text}");
    }
}
