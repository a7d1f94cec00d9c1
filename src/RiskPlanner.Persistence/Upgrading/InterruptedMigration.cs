using System.Data;
using Microsoft.EntityFrameworkCore;

namespace RiskPlanner.Persistence.Upgrading;

/// <summary>
/// Puts right what earlier versions of the program, which migrated the file in its place, leave when they are ended meanwhile: the
/// lock of a migration that nobody does any more, and the migration <c>PlansAsItems</c> half applied.
/// </summary>
internal static class InterruptedMigration
{
    private const string Initial = "20261121071420_Initial";
    private const string PlansAsItems = "20261121093432_PlansAsItems";

    // The table of plans as Initial makes it. What is half migrated has no plan: that migration begins by removing the samples, which
    // is all that was there, and the program never served anything in between.
    private static readonly string[] BackToInitial =
    [
        """DROP TABLE IF EXISTS "PlanItems";""",
        """DROP TABLE IF EXISTS "PlanVersions";""",
        """DROP TABLE IF EXISTS "ef_temp_Plans";""",
        """DROP TABLE IF EXISTS "Plans";""",
        """
        CREATE TABLE "Plans" (
            "Slug" TEXT NOT NULL CONSTRAINT "PK_Plans" PRIMARY KEY,
            "Name" TEXT NOT NULL,
            "Text" TEXT NOT NULL,
            "Sha256" TEXT NOT NULL,
            "SavedAt" INTEGER NOT NULL
        );
        """,
        """CREATE INDEX "IX_Plans_Name" ON "Plans" ("Name");""",
    ];

    /// <summary>Mends a draft before it is migrated.</summary>
    public static async Task MendAsync(RiskPlannerDbContext context, CancellationToken cancellation)
    {
        // The data folder's lock keeps others away, so whoever took this one is gone.
        await context.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock";""", cancellation);
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        if (!applied.Contains(Initial, StringComparer.Ordinal) || applied.Contains(PlansAsItems, StringComparer.Ordinal)) return;
        if (!await IsHalfAppliedAsync(context, cancellation)) return;
        await using var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellation);
        foreach (var statement in BackToInitial) await context.Database.ExecuteSqlRawAsync(statement, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task<bool> IsHalfAppliedAsync(RiskPlannerDbContext context, CancellationToken cancellation)
    {
        var tables = await context.Database
            .SqlQuery<string>($"""SELECT "name" AS "Value" FROM "sqlite_master" WHERE "type" = 'table' AND "name" IN ('Plans', 'PlanItems', 'PlanVersions', 'ef_temp_Plans')""")
            .ToListAsync(cancellation);
        var columns = await context.Database.SqlQuery<string>($"""SELECT "name" AS "Value" FROM pragma_table_info('Plans')""").ToListAsync(cancellation);
        return tables is not ["Plans"] || columns.Contains("Author") || columns.Contains("Version") || !columns.Contains("Text");
    }
}
