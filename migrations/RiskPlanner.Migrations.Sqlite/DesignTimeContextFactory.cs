using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using RiskPlanner.Persistence;

namespace RiskPlanner.Migrations.Sqlite;

/// <summary>Gives dotnet-ef a context to compare the model with; no file is opened.</summary>
internal sealed class DesignTimeContextFactory : IDesignTimeDbContextFactory<RiskPlannerDbContext>
{
    public RiskPlannerDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<RiskPlannerDbContext>()
            .UseSqlite("Data Source=design-time.db", sqlite => sqlite.MigrationsAssembly(PersistenceServices.SqliteMigrations))
            .Options);
}
