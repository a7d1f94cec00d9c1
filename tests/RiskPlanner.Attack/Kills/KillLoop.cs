using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Attack.Processes;
using RiskPlanner.Persistence;

namespace RiskPlanner.Attack.Kills;

/// <summary>Kills a process that saves, takes uploads or computes, again and again on one data folder, and looks for what it had said was done.</summary>
internal static class KillLoop
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);

    public static async Task<AttackReport> RunAsync(string what, int kills, int seed)
    {
        var report = new AttackReport($"kills of {what}");
        var random = new Random(seed);
        using var folder = new Folder();
        var said = new HashSet<string>(StringComparer.Ordinal);
        for (var kill = 0; kill < kills; kill++)
        {
            using var victim = Child.Start(Programs.Attack, ["victim", what, folder.Path]);
            if (!await victim.SaysAsync(Victim.Ready, StartPatience))
            {
                report.Find($"the start after kill {kill} was not ready after {StartPatience.TotalSeconds:0} s: {victim.Text}");
                return report;
            }

            // Now and then before anything is done at all.
            if (random.Next(5) > 0 && !await victim.SaysMoreAsync(StartPatience)) report.Find($"it does nothing: {victim.Text}");
            await Task.Delay(random.Next(1, 900));
            if (victim.HasEnded) report.Find($"it ended by itself with {victim.ExitCode}: {victim.Text}");
            victim.Kill();
            report.Count("kills");
            foreach (var line in victim.Lines.Where(line => line != Victim.Ready)) said.Add(line);
            await CheckAsync(what, folder.Path, said, report);
        }

        report.Count("acknowledged", said.Count);
        return report;
    }

    private static async Task CheckAsync(string what, string folder, IReadOnlyCollection<string> said, AttackReport report)
    {
        await using (var services = Stores.On(folder))
        {
            await services.GetRequiredService<RiskPlannerDatabase>().PrepareAsync();
            var lost = what switch
            {
                "saves" => await LostSavesAsync(services, said),
                "uploads" => await LostUploadsAsync(services, said),
                _ => await LostRunsAsync(services, said),
            };
            foreach (var line in lost) report.Find($"lost: {line}");
            if (await IntegrityAsync(Stores.DatabaseOf(folder)) is not "ok") report.Find("the data base is damaged");
        }

        SqliteConnection.ClearAllPools();
    }

    private static async Task<IReadOnlyList<string>> LostSavesAsync(IServiceProvider services, IReadOnlyCollection<string> said)
    {
        var versions = (await services.GetRequiredService<IPlanStore>().VersionsAsync(Victim.Slug, null, int.MaxValue)).Select(version => version.Number).ToHashSet();
        if (versions.Count > 0 && await services.GetRequiredService<PlanLibrary>().TextAsync(Victim.Slug) is null) return ["the plan cannot be put together"];
        return [.. said.Where(line => !versions.Contains(int.Parse(line.Split(' ')[1])))];
    }

    private static async Task<IReadOnlyList<string>> LostUploadsAsync(IServiceProvider services, IReadOnlyCollection<string> said)
    {
        var (store, library) = (services.GetRequiredService<IPlanStore>(), services.GetRequiredService<PlanLibrary>());
        var present = (await store.ListAsync()).Select(plan => plan.Slug).ToHashSet();
        List<string> lost = [.. said.Where(line => !present.Contains(line.Split(' ')[1]))];
        // The last ones whole: what is there must be all of it.
        foreach (var line in said.TakeLast(3).Except(lost))
        {
            var loaded = await library.LoadAsync(line.Split(' ')[1]);
            if (loaded?.Plan.DataSets.Count != int.Parse(line.Split(' ')[2])) lost.Add($"{line}: half of it");
        }

        return lost;
    }

    private static async Task<IReadOnlyList<string>> LostRunsAsync(IServiceProvider services, IReadOnlyCollection<string> said)
    {
        var store = services.GetRequiredService<IRunStore>();
        List<string> lost = [];
        foreach (var words in said.Select(line => line.Split(' ')).Where(words => words[2] == nameof(RunState.Done)))
        {
            var result = await store.FindResultAsync(int.Parse(words[1]));
            if (result is null || DocumentJson.Sha256(result) != words[3]) lost.Add($"the result of run {words[1]}");
        }

        return lost;
    }

    private static async Task<string?> IntegrityAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check;";
        return await command.ExecuteScalarAsync() as string;
    }
}
