using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Persistence;

namespace RiskPlanner.Attack.Kills;

/// <summary>
/// The process that is killed: it does one thing over and over on a data folder and says a line each time it was told that it was
/// done. What it has said must be there afterwards.
/// </summary>
internal static class Victim
{
    /// <summary>What it says when it begins.</summary>
    public const string Ready = "ready";

    /// <summary>The plan that saves change.</summary>
    public const string Slug = "victim";

    public static async Task<int> RunAsync(string what, string folder)
    {
        using var alone = DataFolderLock.Take(folder);
        await using var services = Stores.On(folder);
        await services.GetRequiredService<RiskPlannerDatabase>().PrepareAsync();
        await Console.Out.WriteLineAsync(Ready);
        return what switch
        {
            "saves" => await SaveAsync(services),
            "uploads" => await UploadAsync(services),
            "runs" => await ComputeAsync(services),
            _ => 2,
        };
    }

    private static async Task<int> SaveAsync(ServiceProvider services)
    {
        var store = services.GetRequiredService<IPlanStore>();
        if (await store.FindAsync(Slug) is null)
            await services.GetRequiredService<PlanLibrary>().CreateAsync(PlanFile.Read(Repository.Read("samples/payroll-two-sites.yaml")), "Ann", "From a file", Slug);
        var editor = services.GetRequiredService<PlanEditor>();
        while (true)
        {
            var item = (await store.ItemsAsync(Slug, "applications", ["PAYROLL"])).Single().Item;
            var content = item.ToJson();
            content["description"] = $"Version {(await store.FindAsync(Slug))!.Version + 1}";
            var outcome = await editor.SaveAsync(new PlanEdit(Slug, "Ann", [new ItemEdit { Section = item.Section, Identity = item.Identity, Base = item.Content, Content = content }]));
            if (outcome.Version is not { } version) return 1;
            await Console.Out.WriteLineAsync($"saved {version.Number}");
        }
    }

    private static async Task<int> UploadAsync(ServiceProvider services)
    {
        var library = services.GetRequiredService<PlanLibrary>();
        for (var number = 1; ; number++)
        {
            var read = PlanFile.Read(PlanFile.Write(LargeEstate.Make(seed: number, dataSets: 400, keys: 40)));
            var slug = await library.CreateAsync(read, "Ann", $"Upload {number}", "upload");
            await Console.Out.WriteLineAsync($"uploaded {slug} {read.Plan!.DataSets.Count.ToString(CultureInfo.InvariantCulture)}");
        }
    }

    private static async Task<int> ComputeAsync(ServiceProvider services)
    {
        var queue = services.GetRequiredService<RunQueue>();
        using var oneEnded = new SemaphoreSlim(0);
        queue.Changed += run =>
        {
            if (!run.HasEnded) return;
            Console.Out.WriteLine($"ended {run.Id} {run.State} {run.ResultSha256}");
            oneEnded.Release();
        };
        foreach (var worker in services.GetServices<IHostedService>()) await worker.StartAsync(CancellationToken.None);
        while (true)
        {
            await queue.EnqueueAsync("Tables", new RunParameters { Kind = TablesRun.Kind, Date = "2026-11-28" });
            await oneEnded.WaitAsync();
        }
    }
}
