using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Persistence.Plans;

namespace RiskPlanner.Persistence.Tests.Plans;

/// <summary>A plan is asked for in two questions, which version and which items; somebody can save between them.</summary>
public sealed class SaveWhileReadingTests
{
    [Fact]
    public async Task What_is_read_is_one_version_although_another_is_saved_meanwhile()
    {
        await using var database = await TemporaryDatabase.PreparedAsync();
        await database.Plans.CreateAsync("payroll", "Payroll", new PlanVersion(1, Some.Noon, "Ann", "From a file"), [new StoredItem(Site("ONE"), StoredItem.Gap)]);
        var between = new SaveBetween(() => database.Plans.AppendAsync("payroll", "Payroll", new PlanVersion(2, Some.Noon, "Bob", "Renamed"), [new(Site("ONE"), Site("TWO"))]));

        var read = (await new PlanStore(new Contexts(database.File, between)).ReadAsync("payroll"))!;

        Assert.True(between.HasSaved);
        Assert.Equal((2, "TWO"), (read.Summary.Version, Assert.Single(read.Items).Item.Identity));
    }

    private static PlanItem Site(string name) => new("sites", name, $$"""{"name":"{{name}}","kind":"recovery"}""");

    private sealed class Contexts(string file, IInterceptor interceptor) : IDbContextFactory<RiskPlannerDbContext>
    {
        public RiskPlannerDbContext CreateDbContext() => new(new DbContextOptionsBuilder<RiskPlannerDbContext>()
            .UseSqlite(new SqliteConnectionStringBuilder { DataSource = file }.ToString()).AddInterceptors(interceptor).Options);
    }

    /// <summary>Saves once, right before the items are asked for.</summary>
    private sealed class SaveBetween(Func<Task<bool>> save) : DbCommandInterceptor
    {
        public bool HasSaved { get; private set; }

        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (!HasSaved && command.CommandText.Contains("PlanItems", StringComparison.Ordinal)) HasSaved = await save();
            return result;
        }
    }
}
