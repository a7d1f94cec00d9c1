using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Persistence;
using RiskPlanner.Testing;

namespace RiskPlanner.Benchmarks.Plans;

/// <summary>
/// What a large plan costs in the data base, beside a plan that holds next to nothing: pages, sorting, filters, a save and
/// what it adds to the file, undoing, comparing. Each figure is the middle one of several.
/// </summary>
internal static class QuickPlanStore
{
    private const int Repetitions = 15;
    private const int Large = 100_000;
    private const int Small = 1;

    public static async Task RunAsync(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("riskplanner-bench-").FullName;
        try
        {
            var small = await MeasureAsync(output, Path.Combine(folder, "small.db"), Small);
            var large = await MeasureAsync(output, Path.Combine(folder, "large.db"), Large);
            output.WriteLine();
            output.WriteLine($"{"",-44}{$"{Small} data set",14}{$"{Large:N0}",14}{"more",12}");
            foreach (var (name, value) in large)
                output.WriteLine($"{name,-44}{small[name],14:F1}{value,14:F1}{value - small[name],12:F1}");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Dictionary<string, double>> MeasureAsync(TextWriter output, string file, int dataSets)
    {
        await using var services = new ServiceCollection().AddRiskPlannerSqlite(file).BuildServiceProvider();
        await services.GetRequiredService<RiskPlannerDatabase>().PrepareAsync();
        var store = services.GetRequiredService<IPlanStore>();
        var history = new PlanHistory(store);
        var library = new PlanLibrary(store, history, TimeProvider.System);
        var editor = new PlanEditor(store, library, history, TimeProvider.System);

        var clock = Stopwatch.StartNew();
        var estate = dataSets == Small
            ? LargeEstate.Make(seed: 1, dataSets, keys: 2, applications: 1, structuralClasses: 1)
            : LargeEstate.Make(seed: 1, dataSets);
        var read = PlanFile.Read(PlanFile.Write(estate));
        var reading = clock.Elapsed;
        await library.CreateAsync(read, "Ann", "From a file", "plan");
        output.WriteLine($"{dataSets:N0} data sets: file read in {reading.TotalSeconds:F1} s, kept in the data base in {(clock.Elapsed - reading).TotalSeconds:F1} s; "
            + $"data base {new FileInfo(file).Length / 1e6:F1} MB");
        clock.Restart();
        await library.LoadAsync("plan");
        output.WriteLine($"  put together from the data base in {clock.Elapsed.TotalSeconds:F1} s");

        var figures = new Dictionary<string, double>();
        async Task Page(string name, ItemQuery query) => figures[name] = await MiddleAsync(() => store.PageAsync("plan", query));
        var all = new ItemQuery { Section = "dataSets", Take = 50 };
        await Page("first page, ms", all);
        foreach (var column in new[] { ItemColumn.Identity, ItemColumn.Application, ItemColumn.Volume, ItemColumn.KeyLabel, ItemColumn.Kind, ItemColumn.Size })
            await Page($"sorted by {column}, ms", all with { SortBy = column });
        await Page("sorted by Identity, last page, ms", all with { SortBy = ItemColumn.Identity, Skip = Math.Max(0, dataSets - 50) });
        await Page("mask APPL07.**, ms", all with { Mask = "APPL07.**", SortBy = ItemColumn.Identity });
        await Page("mask **.D%%%%77, ms", all with { Mask = "**.D%%%%77", SortBy = ItemColumn.Identity });
        await Page("one application, by size, ms", all with { Filters = [new ColumnFilter(ItemColumn.Application, "APPL07")], SortBy = ItemColumn.Size });
        await Page("label contains 00012, ms", all with { Filters = [new ColumnFilter(ItemColumn.KeyLabel, "00012", Contains: true)] });
        figures["data sets counted by key label, ms"] = await MiddleAsync(() => store.CountAsync("plan", "dataSets", ItemColumn.KeyLabel));
        figures["plan loaded again, ms"] = await MiddleAsync(() => library.LoadAsync("plan"));

        var name = estate.DataSets[0].Name.Text;
        var label = estate.Keys[0].Label.Text;
        var plan = (await library.LoadAsync("plan"))!.Plan;
        figures["the whole plan validated, ms"] = await MiddleAsync(() => Task.FromResult(PlanValidator.Validate(plan)));
        figures["one item put into the plan, ms"] = await MiddleAsync(() => Task.FromResult(Exchanged(plan)));

        var before = (await store.FindAsync("plan"))!.Version;
        var size = 100;
        figures["one key of a data set saved, ms"] = await MiddleAsync(() => SaveAsync(store, editor, "dataSets", name, "sizeKiB", ++size));
        figures["one key of a key label saved, ms"] = await MiddleAsync(() => SaveAsync(store, editor, "keys", label, "description", $"No. {++size}"));
        var after = (await store.FindAsync("plan"))!.Version;
        figures["undone, ms"] = await MiddleAsync(async () => await editor.UndoAsync("plan", (await store.FindAsync("plan"))!.Version, "Ann"));
        figures["compared over all these versions, ms"] = await MiddleAsync(() => history.CompareAsync("plan", before, after));
        await BulkAsync(output, new BulkEditor(store, editor), editor, store);
        figures["added to the data base by a save, KB"] = await GrowthAsync(services, file, () => SaveAsync(store, editor, "dataSets", name, "sizeKiB", ++size));
        return figures;
    }

    private static async Task BulkAsync(TextWriter output, BulkEditor bulk, PlanEditor editor, IPlanStore store)
    {
        var scope = new BulkScope(new ItemQuery { Section = "dataSets" });
        await Say("given another size", () => bulk.SetAsync("plan", "Ann", scope, new Dictionary<string, JsonNode?>(StringComparer.Ordinal) { ["sizeKiB"] = 77 }));
        await Say("undone", async () => await editor.UndoAsync("plan", (await store.FindAsync("plan"))!.Version, "Ann"));
        var total = (await store.PageAsync("plan", scope.Query))!.Total;
        await Say("removed", async () => (await bulk.RemoveAsync("plan", "Ann", scope, total))!);
        await Say("back again", async () => await editor.UndoAsync("plan", (await store.FindAsync("plan"))!.Version, "Ann"));
        await Say("given a volume that is none: refused", () => bulk.SetAsync("plan", "Ann", scope, new Dictionary<string, JsonNode?>(StringComparer.Ordinal) { ["volume"] = "NOSUCH" }));

        async Task Say(string what, Func<Task<SaveOutcome>> work)
        {
            var clock = Stopwatch.StartNew();
            var outcome = await work();
            output.WriteLine($"  all data sets {what} in {clock.Elapsed.TotalSeconds:F1} s ({outcome.Faults.Count:N0} faults)");
        }
    }

    private static Plan Exchanged(Plan plan)
    {
        var content = new PlanContent(plan);
        var site = PlanItems.Split(plan with { DataSets = [], Keys = [] }).First(item => item.Section == "sites");
        content.Put(site.Identity, site);
        return content.ToPlan();
    }

    private static async Task<SaveOutcome> SaveAsync(IPlanStore store, PlanEditor editor, string section, string identity, string key, JsonNode value)
    {
        var item = (await store.ItemsAsync("plan", section, [identity])).Single().Item;
        var content = item.ToJson();
        content[key] = value;
        var outcome = await editor.SaveAsync(new PlanEdit("plan", "Ann", [new ItemEdit { Section = section, Identity = identity, Base = item.Content, Content = content }]));
        if (outcome.Version is null) throw new InvalidOperationException($"The save was refused: {outcome.Faults.Count} faults.");
        return outcome;
    }

    private static async Task<double> GrowthAsync(ServiceProvider services, string file, Func<Task> save)
    {
        await CheckpointAsync(services);
        var before = new FileInfo(file).Length;
        for (var i = 0; i < Repetitions; i++) await save();
        await CheckpointAsync(services);
        return (new FileInfo(file).Length - before) / 1e3 / Repetitions;
    }

    private static async Task CheckpointAsync(ServiceProvider services)
    {
        SqliteConnection.ClearAllPools();
        await using var connection = new SqliteConnection($"Data Source={services.GetRequiredService<RiskPlannerDatabase>().File}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<double> MiddleAsync<T>(Func<Task<T>> work)
    {
        await work();
        var times = new double[Repetitions];
        for (var i = 0; i < Repetitions; i++)
        {
            var clock = Stopwatch.StartNew();
            await work();
            times[i] = clock.Elapsed.TotalMilliseconds;
        }

        Array.Sort(times);
        return times[Repetitions / 2];
    }
}
