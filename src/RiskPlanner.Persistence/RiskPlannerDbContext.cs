using Microsoft.EntityFrameworkCore;

namespace RiskPlanner.Persistence;

/// <summary>
/// The data base: plans, runs and the results of runs. Hosts and the migrations project know it; everybody else asks for
/// <see cref="Application.Runs.IRunStore"/> and <see cref="Application.Plans.IPlanStore"/>. Not safe between threads: each
/// piece of work makes its own from the factory.
/// </summary>
public sealed class RiskPlannerDbContext(DbContextOptions<RiskPlannerDbContext> options) : DbContext(options)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(RiskPlannerDbContext).Assembly);

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
}
